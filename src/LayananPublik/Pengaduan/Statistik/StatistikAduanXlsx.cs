using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan.Halaman;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using static LayananPublik.Bersama.LembarXlsx;

namespace LayananPublik.Pengaduan;

/// <summary>The list behind a figure as a workbook, one row a complaint (and dinas); the same question as the page. Who took how many is written down.</summary>
static class StatistikAduanXlsx
{
    static readonly (string Judul, double Lebar)[] Kolom =
    [
        ("Nomor", 18), ("Kategori", 26), ("Unit", 24), ("RW", 8), ("Keadaan", 22), ("Masuk", 18), ("Dijawab", 18), ("Jawaban (jam kerja)", 12), ("Jawaban (jam kalender)", 12), ("Diverifikasi", 18), ("Tenggat selesai", 18), ("Berakhir", 18),
        ("Selesai (jam kerja)", 12), ("Selesai (jam kalender)", 12), ("Dibuka lagi", 10), ("Dinas", 30), ("Tenggat tanggapan", 18), ("Ditanggapi", 18), ("Dinas selesai", 18), ("Belum beres", 10)
    ];

    public static void MapStatistikAduan(this IEndpointRouteBuilder e) =>
        e.MapGet("/aduan/statistik.xlsx", UnduhAsync).RequireAuthorization(nameof(Izin.LihatAduan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> UnduhAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, JamKantor jamKantor, DateOnly? dari, DateOnly? sampai, int? unit, string? angka, int? dinas, string? kategori, int? hanya, string? rw, int? umur, CancellationToken ct)
    {
        var siapa = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var jam = jamKantor.Di(await db.UnitKerja.Where(u => u.Id == siapa.UnitKerjaId).Select(u => u.ZonaWaktu).SingleAsync(ct));
        var masa = MasaUkur.Baca(null, dari, sampai, jam.HariIni);
        var saring = SaringUkur.Baca(angka, dinas, kategori, hanya, rw, umur) ?? new(AngkaAduan.Masuk);
        var baris = (await db.UkurAduanAsync(siapa, unit, masa.Dari, masa.Sampai, ct)).Where(a => saring.Cocok(a, masa, jam.Sekarang)).ToList();
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Aduan), siapa.UnitKerjaId, siapa.Pelaku, jam.Sekarang, "Unduh XLSX", alasan: $"Statistik aduan: {SebutUkur.Judul(saring.Angka)}, {baris.Count} baris"));
        await db.SaveChangesAsync(ct);
        (http.Response.Headers.CacheControl, http.Response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
        return Results.File(Tulis(SebutUkur.Judul(saring.Angka), baris, saring, jam, await db.KalenderAsync(siapa.UnitKerjaId, ct)), Mime, $"aduan-{saring.Angka.ToString().ToLowerInvariant()}-{masa.Dari:yyyyMMdd}-{masa.Sampai:yyyyMMdd}.xlsx");
    }

    public static byte[] Tulis(string judul, IReadOnlyList<UkurAduan> semua, SaringUkur saring, JamKantor jam, Kalender kalender) => Buku(judul, "Aduan", Gaya("yyyy-mm-dd hh:mm", 2), tulis =>
    {
        Buka(tulis, Kolom.Select(k => k.Lebar));
        Baris(tulis, 1, Kolom.Select(k => Teks(k.Judul, GayaJudul)));
        var ke = 1u;
        foreach (var a in semua)
        {
            // One row for each dinas that has it; a case that no dinas has stands once.
            UkurDisposisi?[] tugas = [.. a.Disposisi.Where(d => saring.Dinas is null || d.DinasId == saring.Dinas)];
            foreach (var d in tugas.Length == 0 ? [null] : tugas) Baris(tulis, ++ke, Isi(a, d));
        }
        Tutup(tulis, Kolom.Length, ke);

        IEnumerable<Cell> Isi(UkurAduan a, UkurDisposisi? d)
        {
            var akhir = a.Status == StatusAduan.Selesai ? a.BerakhirPada : null;
            return
            [
                Teks(a.Nomor), Teks(a.Kategori), Teks(a.BolehTempat ? a.Unit : ""), Teks(a.BolehTempat ? a.Rw ?? "" : ""), Teks(AlurAduan.Sebutan(a.Status)), Saat(a.Pada), Saat(a.DijawabPada), Kerja(a.Pada, a.DijawabPada), Kalender(a.Pada, a.DijawabPada), Saat(a.DiverifikasiPada), Saat(a.TenggatSelesai), Saat(a.BerakhirPada),
                Kerja(a.Pada, akhir), Kalender(a.Pada, akhir), Nilai(a.DibukaLagiKali, GayaAngka), Teks(d?.Dinas ?? ""), Saat(d?.Tenggat), Saat(d?.DitanggapiPada), Saat(d?.SelesaiPada), Nilai(d?.DibukaLagiKali, GayaAngka)
            ];
        }

        Cell Saat(DateTimeOffset? pada) => Nilai(pada is { } p ? jam.Lokal(p).ToOADate() : null, GayaSaat);

        Cell Kerja(DateTimeOffset dari, DateTimeOffset? sampai) => Nilai(sampai is { } s && kalender.PunyaJam ? Math.Round(kalender.KerjaAntara(dari, s).TotalHours, 2) : null, GayaAngka);

        static Cell Kalender(DateTimeOffset dari, DateTimeOffset? sampai) => Nilai(sampai is { } s ? Math.Round((s - dari).TotalHours, 2) : null, GayaAngka);
    });
}
