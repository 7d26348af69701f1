using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>One letter: its paper, what it rests on, and what this officer may do with it.</summary>
public sealed partial class SuratRincian(IDbContextFactory<LayananDb> dbs, MejaPenerbitan meja, PratinjauSurat pratinjau, Siaran siaran, JamKantor jam)
{
    enum Dialog { Terbitkan, Kembalikan, Cabut, Cetak, Sahkan, GantiPindai, Tarik, Alihkan }

    KeadaanSurat? surat;
    RincianPermohonan? permohonan;
    Naskah? naskah;
    IReadOnlyList<Kekurangan> kurang = [];
    IReadOnlyList<PilihanAlih> pilihan = [];
    int tujuan;
    Dialog? dialog;
    IBrowserFile? pindaian;
    string alasan = "", sandi = "";
    string? kabar;
    bool dimuat, pengganti;

    [Parameter, EditorRequired] public int Id { get; set; }
    [Parameter] public string Kembali { get; set; } = "/surat";
    /// <summary>The next letter that waits for this signer.</summary>
    [Parameter] public string? Berikut { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Terbit => surat?.Status is StatusSurat.Terbit or StatusSurat.Dicabut;

    string Pdf => $"/surat/{Id}/{(Terbit || surat?.Status == StatusSurat.MenungguPindai ? "pdf" : "pratinjau")}";

    bool Bersandi => surat?.Giliran?.Cara.Bersertifikat() == true;

    bool Memaraf => surat?.Giliran?.Jenis == JenisLangkah.Paraf;

    /// <summary>May print, scan and declare signed.</summary>
    bool DiMeja => Petugas is { } p && (p.Boleh(Izin.PeriksaPermohonan) || p.Boleh(Izin.TandatanganiSurat));

    /// <summary>Nobody takes it up: who prepared it, or the kasi, may move it. Who himself has to act sends it back.</summary>
    bool DapatMenarik(KeadaanSurat s) => s is { Status: StatusSurat.Menunggu, GiliranSaya: false } && Petugas is { } p && MejaPenerbitan.BolehMenarik(p, s.PenyiapId);

    protected override Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Surat, Topik.Percakapan], MuatAsync);
        return MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        var semula = surat?.Status;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        surat = await db.SatuSuratAsync(Id, Petugas, HariUnit.Kini(jam), Selesai);
        if (surat is not null && (permohonan is null || naskah is null || semula != surat.Status))
        {
            permohonan = await db.PermohonanAsync(surat.PermohonanId, Petugas, jam.HariIni, Selesai);
            naskah = await pratinjau.NaskahAsync(Id, Petugas, Selesai);
            kurang = surat.Status == StatusSurat.Menunggu ? await pratinjau.KurangAsync(surat.ButirId, Petugas, Selesai) : [];
        }
        dimuat = true;
    }

    void Tanya(Dialog apa) => (dialog, alasan, sandi, pindaian, kabar, pengganti) = (apa, "", "", null, null, false);

    async Task<Hasil> TerbitkanAsync()
    {
        // The passphrase leaves the page with this one call.
        var (frasa, paraf) = (sandi, Memaraf);
        sandi = "";
        var hasil = await meja.TerbitkanAsync(Id, Petugas!, Bersandi ? frasa : null, naskah?.Sidik(), Selesai);
        if (hasil.Berhasil) await BerhasilAsync(hasil.Nilai is not null ? "Surat sudah terbit." : paraf ? "Paraf Anda tercatat; surat diteruskan ke pejabat berikutnya." : "Persetujuan Anda tercatat; surat menunggu pejabat berikutnya.");
        else
        {
            naskah = null;
            await MuatAsync();
        }
        return hasil.TanpaNilai;
    }

    async Task<Hasil> DenganAlasanAsync()
    {
        var (cabut, tarik) = (dialog == Dialog.Cabut, dialog == Dialog.Tarik);
        var hasil = await (cabut ? meja.CabutAsync(Id, Petugas!, alasan, pengganti, Selesai) : tarik ? meja.TarikAsync(Id, Petugas!, alasan, Selesai) : meja.KembalikanAsync(Id, Petugas!, alasan, Selesai));
        if (hasil.Berhasil) await BerhasilAsync(tarik ? "Surat ditarik kembali; permohonannya ada di meja lagi." : cabut ? (pengganti ? "Surat sudah dicabut; permohonannya kembali ke meja petugas." : "Surat sudah dicabut.") : "Surat dikembalikan ke meja petugas.");
        return hasil;
    }

    async Task TanyaAlihAsync()
    {
        pilihan = await meja.PilihanAlihAsync(Id, Petugas!, Selesai);
        tujuan = pilihan is [{ } p, ..] ? p.PejabatId : 0;
        Tanya(Dialog.Alihkan);
    }

    async Task<Hasil> AlihkanAsync()
    {
        var hasil = await meja.AlihkanAsync(Id, Petugas!, tujuan, alasan, Selesai);
        if (hasil.Berhasil) await BerhasilAsync("Surat diteruskan; pejabat itu melihatnya di daftarnya.");
        return hasil;
    }

    async Task<Hasil> CetakAsync()
    {
        var hasil = await meja.CetakAsync(Id, Petugas!, Selesai);
        if (hasil.Berhasil) await BerhasilAsync("Surat bernomor dan siap dicetak. Buka PDF, cetak, lalu mintakan tanda tangan dan cap.");
        return hasil;
    }

    async Task<Hasil> UnggahAsync()
    {
        if (pindaian is null) return Hasil.Ditolak("Pilih dulu berkas pindaian atau foto suratnya.");
        if (pindaian.Size > MejaPenerbitan.PindaiTerbesar) return Hasil.Ditolak("Pindaian lebih dari 15 MB. Pindai dengan mutu lebih rendah.");
        using var isi = new MemoryStream();
        await using (var aliran = pindaian.OpenReadStream(MejaPenerbitan.PindaiTerbesar, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        var hasil = await meja.TerimaPindaiAsync(Id, Petugas!, isi.ToArray(), string.IsNullOrWhiteSpace(alasan) ? null : alasan, Selesai);
        if (hasil.Berhasil) await BerhasilAsync("Pindaian tersimpan. Periksa, lalu nyatakan sudah ditandatangani.");
        return hasil;
    }

    async Task<Hasil> SahkanAsync()
    {
        var hasil = await meja.SahkanPindaiAsync(Id, Petugas!, Selesai);
        if (hasil.Berhasil) await BerhasilAsync("Surat sudah terbit.");
        return hasil.TanpaNilai;
    }

    void TutupDialog() => (dialog, sandi) = (null, "");

    static string Perbuatan(KeadaanSurat s) => s.Giliran switch
    {
        { Jenis: JenisLangkah.Paraf } => "Paraf",
        { Cara: CaraTanda.Tte or CaraTanda.TteBsre } => s.Bertahap ? "Tandatangani" : "Tandatangani & terbitkan",
        _ => s.Bertahap ? "Setujui" : "Setujui & terbitkan"
    };

    Task BerhasilAsync(string apa)
    {
        kabar = apa;
        return MuatAsync();
    }
}
