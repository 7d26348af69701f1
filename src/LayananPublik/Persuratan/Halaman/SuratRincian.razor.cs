using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>One letter: its paper, what it rests on, and what this officer may do with it.</summary>
public sealed partial class SuratRincian(IDbContextFactory<LayananDb> dbs, MejaPenerbitan meja, PratinjauSurat pratinjau, Siaran siaran, JamKantor jam)
{
    enum Dialog { Terbitkan, Kembalikan, Cabut }

    KeadaanSurat? surat;
    RincianPermohonan? permohonan;
    Naskah? naskah;
    Dialog? dialog;
    string alasan = "";
    string? kabar;
    bool dimuat;

    [Parameter, EditorRequired] public int Id { get; set; }
    [Parameter] public string Kembali { get; set; } = "/surat";
    /// <summary>The next letter that waits for this signer.</summary>
    [Parameter] public string? Berikut { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    bool Terbit => surat?.Status is StatusSurat.Terbit or StatusSurat.Dicabut;

    string Pdf => $"/surat/{Id}/{(Terbit ? "pdf" : "pratinjau")}";

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
        surat = await db.SatuSuratAsync(Id, Petugas, jam.HariIni, Selesai);
        if (surat is not null && (permohonan is null || semula != surat.Status))
        {
            permohonan = await db.PermohonanAsync(surat.PermohonanId, Petugas, jam.HariIni, Selesai);
            naskah = await pratinjau.NaskahAsync(Id, Petugas, Selesai);
        }
        dimuat = true;
    }

    void Tanya(Dialog apa) => (dialog, alasan, kabar) = (apa, "", null);

    async Task<Hasil> TerbitkanAsync()
    {
        var hasil = await meja.TerbitkanAsync(Id, Petugas!, Selesai);
        if (hasil.Berhasil) await BerhasilAsync(hasil.Nilai is not null ? "Surat sudah terbit." : "Persetujuan Anda tercatat; surat menunggu pejabat berikutnya.");
        return hasil.TanpaNilai;
    }

    async Task<Hasil> DenganAlasanAsync()
    {
        var cabut = dialog == Dialog.Cabut;
        var hasil = await (cabut ? meja.CabutAsync(Id, Petugas!, alasan, Selesai) : meja.KembalikanAsync(Id, Petugas!, alasan, Selesai));
        if (hasil.Berhasil) await BerhasilAsync(cabut ? "Surat sudah dicabut." : "Surat dikembalikan ke meja petugas.");
        return hasil;
    }

    Task BerhasilAsync(string apa)
    {
        kabar = apa;
        return MuatAsync();
    }
}
