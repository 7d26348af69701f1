using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Rows of the first list and the categories behind them.</summary>
public sealed partial class MenuPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaMenu meja) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<LayananKatalog> layanan = [];
    SusunanMenu? isi, awal;
    IReadOnlyList<Temuan> temuan = [];
    int? versi, termuat;
    bool induk, tersimpan;
    string? galat;
    string kategoriBaru = "", nama = "";

    IsiPesan Pratinjau => Kalimat.MenuUtama($"Selamat pagi. Ini layanan WhatsApp {nama}.", [.. isi!.MenuUtama.Where(b => b.Aktif).Take(PeriksaKatalog.BarisPerDaftar)]);

    IEnumerable<string> BelumAda => SusunanMenu.BarisTetap.Concat(isi!.Kategori.Select(k => SusunanMenu.AwalanKategori + k.Kode)).Concat(layanan.Select(l => l.Kode)).Where(id => isi.MenuUtama.All(b => b.Id != id));

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (await db.UnitKerja.DalamLingkup(Admin).Where(u => u.Id == UnitId).Select(u => new { u.Jalur, u.Nama, u.IndukId }).FirstOrDefaultAsync(Selesai) is not { } ini) return;
        layanan = (await db.KatalogKantorAsync(ini.Jalur, Selesai)).Katalog.Layanan;
        // What is being typed survives news from elsewhere; saving then says that someone was faster.
        if (termuat == UnitId && !ReferenceEquals(isi, awal)) return;
        var id = UnitId;
        (nama, induk, termuat, galat) = (ini.Nama, ini.IndukId is null, id, null);
        versi = await db.MenuUnit.Where(m => m.UnitKerjaId == id).Select(m => (int?)m.Versi).FirstOrDefaultAsync(Selesai);
        isi = awal = await db.SusunanMenuAsync(ini.Jalur, Selesai);
        temuan = [.. isi.Periksa(layanan)];
    }

    void Atur(SusunanMenu baru)
    {
        (isi, tersimpan, galat) = (baru, false, null);
        temuan = [.. isi.Rapi().Periksa(layanan)];
    }

    void Menu(int n, BarisMenu b) => Atur(isi! with { MenuUtama = [.. isi.MenuUtama.Select((x, i) => i == n ? b : x)] });

    void Kat(int n, Kategori k) => Atur(isi! with { Kategori = [.. isi.Kategori.Select((x, i) => i == n ? k : x)] });

    void Geser(int n, int arah) => Atur(isi! with { MenuUtama = Tukar(isi.MenuUtama, n, n + arah) });

    void GeserKategori(int n, int arah) => Atur(isi! with { Kategori = Tukar(isi.Kategori, n, n + arah) });

    void HapusKategori(int n, Kategori k) => Atur(isi! with { Kategori = [.. isi.Kategori.Where((_, i) => i != n)], MenuUtama = [.. isi.MenuUtama.Where(b => b.Id != SusunanMenu.AwalanKategori + k.Kode)] });

    void TambahBaris(string id)
    {
        if (id.Length == 0) return;
        var judul = Tujuan(id);
        Atur(isi! with { MenuUtama = [.. isi.MenuUtama, new(id, judul.Length > PeriksaKatalog.PanjangJudulWa ? judul[..PeriksaKatalog.PanjangJudulWa].TrimEnd() : judul, "")] });
    }

    void TambahKategori()
    {
        var judul = kategoriBaru.Trim();
        if (judul.Length < 2) return;
        var kode = string.Concat(judul.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(16)) is { Length: > 1 } k && char.IsAsciiLetterUpper(k[0]) ? k : "KAT" + isi!.Kategori.Count;
        kode = Enumerable.Range(1, 99).Select(n => n == 1 ? kode : $"{kode}{n}").First(x => isi!.Kategori.All(y => y.Kode != x));
        Atur(isi! with { Kategori = [.. isi.Kategori, new(kode, judul, "")], MenuUtama = [.. isi.MenuUtama, new(SusunanMenu.AwalanKategori + kode, judul, "", isi.MenuUtama.Count(b => b.Aktif) < PeriksaKatalog.BarisPerDaftar)] });
        kategoriBaru = "";
    }

    async Task SimpanAsync()
    {
        var hasil = await meja.AturAsync(UnitId, Admin, versi, isi!, Selesai);
        galat = hasil.Penolakan;
        if (!hasil.Berhasil) return;
        await MuatUlangAsync();
        tersimpan = true;
    }

    async Task IkutiAsync()
    {
        var hasil = await meja.IkutiIndukAsync(UnitId, Admin, Selesai);
        galat = hasil.Penolakan;
        if (hasil.Berhasil) await MuatUlangAsync();
    }

    Task MuatUlangAsync()
    {
        termuat = null;
        return MuatAsync();
    }

    string Tujuan(string id) => id switch
    {
        "PAKET" => "paket",
        "STATUS" => "cek status",
        "PETUGAS" => "petugas",
        _ when id.StartsWith(SusunanMenu.AwalanKategori, StringComparison.Ordinal) => isi!.Kategori.FirstOrDefault(k => k.Kode == id[SusunanMenu.AwalanKategori.Length..])?.Judul ?? id,
        _ => layanan.FirstOrDefault(l => l.Kode == id)?.JudulWa ?? id
    };

    static IReadOnlyList<T> Tukar<T>(IReadOnlyList<T> semua, int a, int b)
    {
        var hasil = semua.ToList();
        if (a >= 0 && b >= 0 && a < hasil.Count && b < hasil.Count) (hasil[a], hasil[b]) = (hasil[b], hasil[a]);
        return hasil;
    }

    static string Teks(ChangeEventArgs e) => e.Value as string ?? "";

    static string Sisa(string teks, int batas) => teks.Length > batas ? "sisa lebih" : "sisa";
}
