using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Stored answers with their proposals and versions, and the quick steps.</summary>
public sealed partial class JawabanPage(IDbContextFactory<LayananDb> dbs, MejaJawaban meja, MejaLangkah mejaLangkah, Siaran siaran, PengaturanKantor pengaturan, JamKantor jam)
{
    readonly List<EfekDiubah> efek = [];
    List<BerkasTersimpan> berkas = [];
    IReadOnlyList<BarisJawaban>? semua;
    IReadOnlyList<BarisLangkah> langkah = [];
    IReadOnlyList<UnitUsul> unit = [];
    Dictionary<string, IReadOnlyList<PilihanEfek>> pilihan = [];
    string cari = "", kata = "", judul = "", teks = "", alasan = "", namaLangkah = "";
    string? galat, galatBerkas;
    bool buka, bukaLangkah;
    int unitId;
    BarisJawaban? ubah, ditolak;
    BarisLangkah? langkahDiubah;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Tab { get; set; }

    bool TabLangkah => Tab == "langkah";

    bool BolehSusun => Boleh(Izin.SusunLangkah);

    bool Boleh(Izin izin) => Petugas?.Boleh(izin) == true;

    /// <summary>Of the officer's own unit or below; what comes from above is read only.</summary>
    bool Milik(int unitKerjaId) => unit.Any(u => u.Id == unitKerjaId);

    List<BarisJawaban> Menunggu => [.. (semua ?? []).Where(j => j.Usulan is not null && Milik(j.UnitKerjaId))];

    List<BarisJawaban> Tampil => [.. (semua ?? []).Where(j => j.Riwayat.Count > 0 && (j.Berlaku is not null || j.Usulan is null) && (cari.Trim().Length == 0 || j.Kata.Contains(cari.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase) || j.Riwayat.Any(v => v.Judul.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase) || v.Teks.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase))))];

    protected override Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Kantor], MuatAsync);
        return MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        unit = await db.UnitUsulAsync(Petugas, Selesai);
        (semua, langkah) = (await db.JawabanTersimpanAsync(Petugas, Selesai), await db.LangkahCepatAsync(Petugas, Selesai));
        pilihan = [];
        foreach (var j in mejaLangkah.Jenis)
            if (j.Pilihan is { } isi) pilihan[j.Kode] = await isi(db, Petugas, Selesai);
    }

    void Baru() => (ubah, unitId, kata, judul, teks, berkas, galatBerkas, buka) = (null, Petugas!.UnitKerjaId, "", "", "", [], null, true);

    void Ubah(BarisJawaban j)
    {
        var v = j.Usulan ?? j.Berlaku ?? j.Riwayat[0];
        (ubah, judul, teks, berkas, galatBerkas, buka) = (j, v.Judul, v.Teks, [.. v.Berkas], null, true);
    }

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsiJawaban(judul, teks) { Berkas = [.. berkas] };
        return LaluMuatAsync(ubah is { } j ? meja.UbahAsync(j.Id, Petugas!, isi, Selesai) : meja.UsulkanAsync(unitId, kata, Petugas!, isi, Selesai));
    }

    Task<Hasil> TolakAsync() => LaluMuatAsync(meja.TolakAsync(ditolak!.Id, ditolak.Usulan!.Id, Petugas!, alasan, Selesai));

    async Task UnggahAsync(InputFileChangeEventArgs e)
    {
        galatBerkas = berkas.Count >= IsiJawaban.BerkasTerbanyak ? $"Paling banyak {IsiJawaban.BerkasTerbanyak} berkas." : BerkasTulis.Tolakan(e.File, pengaturan.BatasBerkas);
        if (galatBerkas is not null) return;
        using var tampung = new MemoryStream();
        await using (var aliran = e.File.OpenReadStream(pengaturan.BatasBerkas, Selesai)) await aliran.CopyToAsync(tampung, Selesai);
        var hasil = await meja.SimpanBerkasAsync(Petugas!, tampung.ToArray(), e.File.Name, Selesai);
        galatBerkas = hasil.Penolakan;
        if (hasil.Nilai is { } b && !berkas.Contains(b)) berkas.Add(b);
    }

    void UbahLangkah(BarisLangkah? l)
    {
        (langkahDiubah, unitId, namaLangkah, bukaLangkah) = (l, l?.UnitKerjaId ?? Petugas!.UnitKerjaId, l?.Nama ?? "", true);
        efek.Clear();
        efek.AddRange((l?.Efek ?? []).Select(e => new EfekDiubah { Kode = e.Kode, Nilai = e.Nilai ?? "" }));
        if (efek.Count == 0) TambahEfek();
    }

    void TambahEfek() => efek.Add(new() { Kode = mejaLangkah.Jenis[0].Kode });

    static void GantiEfek(EfekDiubah e, string kode) => (e.Kode, e.Nilai) = (kode, "");

    Task<Hasil> SimpanLangkahAsync() => LaluMuatAsync(mejaLangkah.SimpanAsync(langkahDiubah?.Id, unitId, namaLangkah, [.. efek.Select(e => new Efek(e.Kode, e.Nilai.Length > 0 ? e.Nilai : null))], Petugas!, Selesai));

    string Sebut(Efek e)
    {
        var judulnya = mejaLangkah.Jenis.FirstOrDefault(j => j.Kode == e.Kode)?.Judul ?? "Tindakan yang tidak dikenal lagi";
        return e.Nilai is null ? judulnya : $"{judulnya}: {pilihan.GetValueOrDefault(e.Kode)?.FirstOrDefault(p => p.Nilai == e.Nilai)?.Judul ?? "tidak berlaku lagi"}";
    }

    static string Sebutan(StatusJawaban status) => status switch
    {
        StatusJawaban.Berlaku => "Berlaku", StatusJawaban.Diusulkan => "Menunggu persetujuan", StatusJawaban.Diganti => "Diganti", StatusJawaban.Ditolak => "Ditolak", _ => "Ditarik"
    };

    async Task LakukanAsync(Task<Hasil> kerja) => galat = (await LaluMuatAsync(kerja)).Penolakan;

    async Task<Hasil> LaluMuatAsync(Task<Hasil> kerja)
    {
        var hasil = await kerja;
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        // A dialog raised the event: the list behind it would not be drawn again by itself.
        StateHasChanged();
        return hasil;
    }

    sealed class EfekDiubah
    {
        public string Kode { get; set; } = "";

        public string Nilai { get; set; } = "";
    }
}
