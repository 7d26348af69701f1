using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>The list with its counts and labels, a conversation with all panels beside it, the timeline.</summary>
static class BacaanPercakapan
{
    const int Sebaris = 51;

    public static IEnumerable<Bacaan> Daftar(AppUkur app, Mata mata, IReadOnlyList<int> unit)
    {
        Bacaan Satu(string nama, Func<int, BagianPercakapan> bagian) => new($"daftar, {nama}", (db, i) => DaftarAsync(app, db, mata.Petugas, bagian(i) with { Banyak = Sebaris }));
        Bacaan Sempit(string nama, SaringLanjut lanjut) => Satu(nama, _ => Bagian(app, SaringPercakapan.Semua, lanjut));
        foreach (var saring in Enum.GetValues<SaringPercakapan>()) yield return Satu(saring.ToString(), _ => new(saring));
        yield return Sempit("label", new() { Label = 3 });
        yield return Sempit("prioritas", new() { Prioritas = Prioritas.Mendesak });
        yield return Sempit("unit", new() { Unit = unit[^1] });
        yield return Sempit("petugas", new() { Petugas = mata.Petugas.Id });
        yield return Sempit("layanan", new() { Layanan = "SKTM" });
        yield return Sempit("terlambat", new() { Tenggat = BatasTenggat.Terlambat });
        yield return Sempit("semuanya sekaligus", new() { Layanan = "SKTM", Tenggat = BatasTenggat.MingguIni, Prioritas = Prioritas.Penting, Unit = unit[0] });
        yield return Satu("halaman jauh", _ => new() { Sesudah = Jauh(app) });
        yield return Satu("nama", i => new(SaringPercakapan.Semua, KantorBesar.Nama(i)));
        yield return Satu("nomor", i => new(SaringPercakapan.Semua, KantorBesar.Telepon(i + 1)));
        yield return Satu("tiada", _ => new(SaringPercakapan.Semua, "tidak ada orangnya"));
        yield return new("hitungan tab, menu, tampilan", (db, _) => HitunganAsync(app, db, mata.Petugas));
    }

    public static IEnumerable<Bacaan> Buka(AppUkur app, Mata mata, int percakapan)
    {
        int Milik(int i) => i * 7919 % percakapan + 1;
        int Panjang(int i) => i * 1000 % percakapan + 1;
        yield return new("buka percakapan", (db, i) => BukaAsync(app, db, mata.Petugas, Milik(i), lama: false));
        yield return new("buka percakapan panjang, gulir naik", (db, i) => BukaAsync(app, db, mata.Petugas, Panjang(i), lama: true));
        yield return new("lini masa", (db, i) => LinimasaAsync(app, db, mata.Petugas, Milik(i)));
        yield return new("lini masa panjang", (db, i) => LinimasaAsync(app, db, mata.Petugas, Panjang(i)));
    }

    static BagianPercakapan Bagian(AppUkur app, SaringPercakapan saring, SaringLanjut lanjut)
    {
        var jam = app.Ambil<JamKantor>();
        var rentang = lanjut.Rentang(jam.Sekarang, jam.Zona);
        return new(saring) { Lanjut = lanjut, Pekerjaan = lanjut.TentangPekerjaan ? [.. app.Ambil<IEnumerable<SaringFitur>>().Select(f => (Func<LayananDb, IQueryable<int>>)(db => f.Percakapan(db, lanjut, rentang)))] : [] };
    }

    // A page that begins a year ago.
    static BarisPercakapan Jauh(AppUkur app) => new()
    {
        Id = 1, Nama = "", Samaran = "", Ringkasan = "", Terakhir = app.Ambil<TimeProvider>().GetUtcNow().AddYears(-1), BelumDibaca = 0, MenungguSejak = null, Mode = default, PetugasId = null, Petugas = null, JendelaSampai = null, Unit = "", Diragukan = false, ZonaWaktu = "", Mendesak = false
    };

    static async Task DaftarAsync(AppUkur app, LayananDb db, PetugasAktif petugas, BagianPercakapan bagian)
    {
        var baris = await db.DaftarPercakapanAsync(petugas, bagian, CancellationToken.None);
        await db.HitungPercakapanAsync(petugas, CancellationToken.None);
        foreach (var label in app.Ambil<IEnumerable<LabelPercakapan>>()) await label(db, [.. baris.Select(b => b.Id)], CancellationToken.None);
    }

    static async Task HitunganAsync(AppUkur app, LayananDb db, PetugasAktif petugas)
    {
        var tab = app.Ambil<IEnumerable<TabMeja>>().Where(t => petugas.Boleh(t.Izin)).ToList();
        foreach (var t in tab) await t.Hitung(db, petugas, CancellationToken.None);
        foreach (var m in app.Ambil<Shell.MenuUtama>().Untuk(petugas)) if (m.Hitungan is { } h) await h.Hitung(db, petugas, CancellationToken.None);
        foreach (var t in await db.TampilanAsync(petugas, CancellationToken.None))
            if (tab.FirstOrDefault(x => x.Kode == t.Tab)?.HitungTampilan is { } hitung) await hitung(db, petugas, KeadaanMeja.DariIsi(t.Tab, t.Isi), 100, CancellationToken.None);
    }

    static async Task BukaAsync(AppUkur app, LayananDb db, PetugasAktif petugas, int id, bool lama)
    {
        var bacaan = new BacaanPesan();
        var isi = await bacaan.MuatAsync(db, id, petugas, CancellationToken.None);
        if (petugas.Jalur.Count(c => c == '/') == 2 && (isi is null || isi.Gelembung.Count == 0)) throw new InvalidOperationException("The conversation is not as it was written.");
        if (lama && isi is not null)
        {
            bacaan.KeLama();
            await bacaan.MuatAsync(db, id, petugas, CancellationToken.None);
        }
        await PermohonanAsync(app, db, petugas, id);
    }

    /// <summary>The panel beside the chat.</summary>
    static async Task PermohonanAsync(AppUkur app, LayananDb db, PetugasAktif petugas, int percakapan)
    {
        var jam = app.Ambil<JamKantor>();
        var daftar = await db.PermohonanPercakapanAsync(percakapan, petugas, CancellationToken.None);
        if ((daftar.FirstOrDefault(d => !AlurButir.Berakhir(d.Status)) ?? daftar.FirstOrDefault()) is not { } satu || await db.PermohonanAsync(satu.Id, petugas, jam.HariIni, CancellationToken.None) is null) return;
        await db.KembaranAsync(satu.Id, petugas, CancellationToken.None);
        await db.DapatDipakaiLagiAsync(satu.Id, petugas, jam.Sekarang, CancellationToken.None);
    }

    static async Task LinimasaAsync(AppUkur app, LayananDb db, PetugasAktif petugas, int id)
    {
        if (await db.OrangPercakapanAsync(id, petugas, CancellationToken.None) is not { } orang) return;
        var (sumber, jam) = (app.Ambil<IEnumerable<SumberLinimasa>>(), app.Ambil<JamKantor>());
        var (kejadian, lagi) = await db.LinimasaAsync(sumber, petugas, new(orang.Kontak, null, DateTimeOffset.MaxValue, 40, jam), CancellationToken.None);
        if (lagi) await db.LinimasaAsync(sumber, petugas, new(orang.Kontak, null, kejadian[^1].Pada, 40, jam), CancellationToken.None);
    }
}
