using LayananPublik.Dasbor;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pencarian;

namespace LayananPublik.Bench;

/// <summary>The queue with its counts, twins of a request, the search box, the dashboard with its lists.</summary>
static class BacaanPermohonan
{
    const int Sebaris = 51;
    static readonly string[] Masa = ["hari", "7", "30", "bulan", "kuartal", "tahun"];

    public static IEnumerable<Bacaan> Antrean(AppUkur app, Mata mata, IReadOnlyList<int> unit)
    {
        Bacaan Satu(string nama, Func<int, SaringAntrean> saring) => new($"antrean, {nama}", (db, i) => AntreanAsync(app, db, mata.Petugas, saring(i)));
        Bacaan Sempit(string nama, SaringLanjut lanjut) => Satu(nama, _ => new() { Lanjut = lanjut });
        foreach (var pilah in Enum.GetValues<PilahAntrean>()) yield return Satu(pilah.ToString(), _ => new(pilah));
        yield return Sempit("layanan", new() { Layanan = "SKTM" });
        yield return Sempit("hari ini", new() { Tenggat = BatasTenggat.HariIni });
        yield return Sempit("unit", new() { Unit = unit[0] });
        yield return Sempit("petugas", new() { Petugas = mata.Petugas.Id });
        yield return Sempit("tanpa petugas", new() { Petugas = SaringLanjut.TanpaPetugas });
        yield return Sempit("prioritas", new() { Prioritas = Prioritas.Mendesak });
        yield return Sempit("label", new() { Label = 3 });
        yield return Sempit("nomor kantor", new() { Nomor = 1 });
        yield return Satu("halaman jauh", _ => new(Lewati: 5_000));
        yield return Satu("nama", i => new(Cari: KantorBesar.Nama(i)));
        yield return Satu("nomor permohonan", i => new(Cari: $"PMH-2026-{i * 7919 % 10_000 + 1:0000000}"));
        yield return Satu("tiada", _ => new(Cari: "tidak ada orangnya"));
    }

    public static IEnumerable<Bacaan> Ganda(Mata mata, int permohonan) => [new("kembaran permohonan", (db, i) => db.KembaranAsync(i * 500 % permohonan + 1, mata.Petugas, CancellationToken.None))];

    public static IEnumerable<Bacaan> Cari(AppUkur app, Mata mata, int percakapan, int permohonan)
    {
        Bacaan Satu(string nama, Func<int, string> teks) => new($"cari, {nama}", (_, i) => app.Ambil<Pencari>().CariAsync(teks(i), mata.Petugas, 5, null, CancellationToken.None));
        return
        [
            Satu("kata sering", _ => "ktp"), Satu("kata jarang", _ => "genset"), Satu("dua kata", _ => "jalan rusak"), Satu("awalan", i => i % 2 == 0 ? "se" : "keterang"), Satu("frasa", _ => "\"kampung contoh\""), Satu("tiada", i => $"zzzz{i}"), Satu("salah ketik", _ => "musalla"),
            Satu("nama", i => KantorBesar.Nama(i)), Satu("telepon", i => KantorBesar.Telepon(i * 31 % percakapan + 1)), Satu("akhir telepon", i => KantorBesar.Telepon(i * 31 % percakapan + 1)[^5..]), Satu("perkara", i => KantorMeja.Tanda(i * 7919 % percakapan + 1)),
            Satu("nomor permohonan", i => $"PMH-2026-{i * 7919 % permohonan + 1:0000000}"), Satu("nik", i => KantorMeja.Nik(i * 31 % (permohonan * 3 / 10) + 1))
        ];
    }

    public static IEnumerable<Bacaan> Dasbor(AppUkur app, Mata mata)
    {
        foreach (var masa in Masa) yield return new($"dasbor, {masa}", (db, _) => LihatAsync(app, db, mata.Pimpinan, masa));
        yield return new("dasbor, daftar di baliknya", (db, i) => DaftarAsync(app, db, mata.Pimpinan, i));
    }

    static async Task AntreanAsync(AppUkur app, LayananDb db, PetugasAktif petugas, SaringAntrean saring)
    {
        var jam = app.Ambil<JamKantor>();
        if (saring.Cari is { } cari) saring = saring with { Ditemukan = await app.Ambil<PencariPermohonan>()(cari, petugas, CancellationToken.None) };
        await db.AntreanAsync(petugas, saring with { Banyak = Sebaris, Rentang = saring.Lanjut.Rentang(jam.Sekarang, jam.Zona) }, jam.Sekarang, CancellationToken.None);
        await db.JumlahAntreanAsync(petugas, jam.Sekarang, CancellationToken.None);
    }

    static async Task LihatAsync(AppUkur app, LayananDb db, PetugasAktif petugas, string masa)
    {
        var jam = app.Ambil<JamKantor>();
        await db.UnitDasborAsync(petugas, CancellationToken.None);
        var cakupan = await db.CakupanDasborAsync(petugas, null, false, CancellationToken.None);
        var m = LayananPublik.Dasbor.Masa.Baca(masa, null, null, jam.HariIni);
        if ((await db.DasborAsync(petugas, cakupan!, m, m.Kini.Hari == 1 ? SatuanTren.Pukul : SatuanTren.Hari, jam, CancellationToken.None)).HitungUlang is not null) throw new InvalidOperationException("The figures are not whole.");
    }

    static async Task DaftarAsync(AppUkur app, LayananDb db, PetugasAktif petugas, int i)
    {
        var jam = app.Ambil<JamKantor>();
        var (cakupan, bulan) = (await db.CakupanDasborAsync(petugas, null, false, CancellationToken.None), new Rentang(jam.HariIni.AddDays(-29), jam.HariIni));
        var saring = (i % 4) switch
        {
            0 => new SaringDaftar(JenisAngka.Lewat), 1 => new(JenisAngka.Masuk) { Hari = bulan }, 2 => new(JenisAngka.LewatJanji) { Hari = bulan }, _ => new(JenisAngka.Masuk) { Hari = bulan, Layanan = "SKTM" }
        };
        await db.DaftarDasborAsync(petugas, cakupan!, saring, jam, null, DaftarQuery.PerHalaman + 1, CancellationToken.None);
    }
}
