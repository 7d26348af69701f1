using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The catalogue of one unit, by category.</summary>
public sealed partial class KatalogPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKatalog meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<BarisLayanan>? semua;
    IReadOnlyList<BarisLayanan> dicabut = [];
    IReadOnlyList<Kategori> kategori = [];
    KatalogKantor? kantor;
    Katalog? berkas;
    ImporKatalog? impor;
    Konfirmasi? tanya;
    bool membaca;
    string? galat;
    string cari = "", namaBerkas = "";

    [SupplyParameterFromQuery(Name = "saring")] public string? Saring { get; set; }

    IReadOnlyList<BarisLayanan> Tampil => [.. (Saring == "dicabut" ? dicabut : semua ?? []).Where(l => Saring is not ("aktif" or "mati") || l.Aktif == (Saring == "aktif"))
        .Where(l => $"{l.NomorMenu} {l.Kode} {l.Nama} {l.JudulWa} {string.Join(' ', l.Rincian.Alias)}".Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase))];

    IEnumerable<(string Kode, string Judul, List<BarisLayanan> Isi)> Kelompok => kategori.Select(k => (k.Kode, k.Judul, Tampil.Where(l => l.Kategori == k.Kode).ToList()))
        .Append(("", "Di luar kategori", Tampil.Where(l => kategori.All(k => k.Kode != l.Kategori)).ToList())).Where(g => g.Item3.Count > 0);

    // A lower unit takes its own version back on the page of the service, where it reads what it will follow then.
    bool UnitAtas => unit.FirstOrDefault(u => u.Id == UnitId)?.IndukId is null;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (await db.UnitKerja.DalamLingkup(Admin).Where(u => u.Id == UnitId).Select(u => u.Jalur).FirstOrDefaultAsync(Selesai) is not { } jalur)
        {
            (semua, dicabut, kategori) = ([], [], []);
            return;
        }
        (kantor, kategori) = (await db.KatalogKantorAsync(jalur, Selesai), (await db.SusunanMenuAsync(jalur, Selesai)).Kategori);
        dicabut = await db.LayananDicabutAsync(Admin, UnitId, Selesai);
        semua = await db.DaftarLayananAsync(Admin, UnitId, Selesai);
        if (berkas is not null && impor is not null) impor = ImporKatalog.Bandingkan(kantor.Katalog, berkas, kantor.Bawahan);
    }

    string? Milik(BarisLayanan l) => l.UnitKerjaId == UnitId ? UnitAtas ? null : "versi sendiri" : $"mengikuti {l.Unit}";

    string Alamat(string? saring) => $"/pengaturan/layanan?unit={UnitId}{(saring is null ? "" : $"&saring={saring}")}";

    async Task AturAktifAsync(BarisLayanan l) => galat = (await LaluMuat(meja.AturAktifAsync(l.Id, Admin, !l.Aktif, Selesai))).Penolakan;

    void TanyaCabut(BarisLayanan l) => tanya!.Tanya($"Cabut {l.Nama}?", $"Layanan ini hilang dari katalog; nomor {l.NomorMenu} dan kata kuncinya dapat dipakai layanan lain.{(l.Berjalan > 0 ? $" {l.Berjalan} permohonan yang sedang berjalan tetap diselesaikan." : "")} Layanan yang dicabut dapat dipulihkan.", "Cabut", () => LaluMuat(meja.CabutAsync(l.Id, Admin, Selesai)));

    async Task BacaBerkasAsync(InputFileChangeEventArgs e)
    {
        (membaca, galat, impor) = (true, null, null);
        try { await BandingkanAsync(e.File); }
        finally { membaca = false; }
    }

    async Task BandingkanAsync(IBrowserFile file)
    {
        if (file.Size > ImporKatalog.BatasBerkas)
        {
            galat = "Berkas katalog paling besar 2 MB.";
            return;
        }
        using var isi = new MemoryStream();
        await using (var aliran = file.OpenReadStream(ImporKatalog.BatasBerkas, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        var hasil = ImporKatalog.Baca(isi.ToArray());
        (galat, berkas, namaBerkas) = (hasil.Penolakan, hasil.Nilai, file.Name);
        if (berkas is not null && kantor is not null) impor = ImporKatalog.Bandingkan(kantor.Katalog, berkas, kantor.Bawahan);
    }

    async Task ImporAsync()
    {
        galat = (await LaluMuat(meja.ImporAsync(UnitId, Admin, berkas!, Selesai))).Penolakan;
        if (galat is null) impor = null;
    }
}
