using System.Globalization;
using System.Security.Claims;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penjadwalan;
using LayananPublik.Penjadwalan.Halaman;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Bentuk;
using LayananPublik.Persuratan.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>The day's appointments as a paper to file: short names, masked NIK, no phone numbers, numbered pages. Who took how many is written down.</summary>
static class DaftarHariPdf
{
    const string Titik = "................................";

    public static void MapDaftarHari(this IEndpointRouteBuilder e) =>
        e.MapGet("/janji/hari/{tanggal}.pdf", PdfAsync).RequireAuthorization(nameof(Izin.LihatJanji)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> PdfAsync(string tanggal, string? jadwal, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor jamKantor, HttpContext http, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(tanggal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari)) return Results.NotFound();
        var petugas = PetugasAktif.Dari(siapa)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var semua = await db.JadwalJanjiAsync(petugas, hari, ct);
        var pilih = AlamatJanji.Baca(null, null, jadwal, hari).Jadwal;
        var dipilih = semua.Where(j => pilih.Count == 0 || pilih.Contains(j.Id)).ToList();
        if (dipilih.Count == 0) return Results.NotFound();
        var id = dipilih.Select(j => j.Id).ToList();
        var jam = jamKantor.Di(dipilih[0].ZonaWaktu);
        var baris = await db.JanjiKalenderAsync(id, hari, hari, petugas, ct);
        // A paper has one letterhead: the officer's own.
        var penerbit = await db.PenerbitTetapAsync(petugas.UnitKerjaId, jam.Sekarang, ct);
        var naskah = Susun(hari, dipilih, baris, await db.KebutuhanHariAsync(id, hari, petugas, ct), await db.NikHariAsync(id, hari, petugas, ct), penerbit, await KopUnit.DariAsync(penerbit.Rantai, lemari, ct), jam);
        foreach (var j in dipilih)
            db.RiwayatKantor.Add(RiwayatKantor.Tentang("DaftarHariJanji", j.Id, petugas.Pelaku, jam.Sekarang, "Cetak PDF", alasan: $"{tanggal}, {baris.Count(b => b.JadwalId == j.Id)} janji"));
        await db.SaveChangesAsync(ct);
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentDisposition) = ("no-store", "nosniff", $"inline; filename=\"daftar-janji-{tanggal}.pdf\"");
        return Results.Bytes(CetakPdf.Cetak(naskah, jam.Sekarang), "application/pdf");
    }

    internal static Naskah Susun(DateOnly hari, IReadOnlyList<JadwalPilihan> jadwal, IReadOnlyList<BarisJanji> janji, IReadOnlyDictionary<int, string> kebutuhan, IReadOnlyDictionary<int, string> nik, Penerbit penerbit, Kop kop, JamKantor jam) => new()
    {
        Kop = kop,
        Judul = $"DAFTAR JANJI TEMU {KalimatWaktu.HariTanggal(hari).ToUpperInvariant()}",
        // A list has no number of its own: its day stands in that line, and with it at the foot of every page.
        Nomor = $"{hari.Day:00}-{hari.Month:00}-{hari.Year}",
        Isi =
        [
            .. jadwal.SelectMany(j => Tabel(j, [.. janji.Where(b => b.JadwalId == j.Id)], kebutuhan, nik)),
            new Paragraf([$"Jumlah {janji.Count} janji. Dicetak {jam.Lengkap(jam.Sekarang)}. Daftar ini memuat data warga: simpan terkunci, musnahkan bila tidak diperlukan lagi."], Menjorok: false)
        ],
        Ttd = BlokTtd.Untuk(new("Petugas loket", Titik), penerbit.Unit.TempatSurat, KalimatWaktu.Tanggal(hari), CaraTanda.TandaTanganBasah),
        Tata = TataHalaman.A4 with { Kiri = 15, Kanan = 15, Ukuran = 9, SatuHalaman = false, NomorHalaman = true }
    };

    static IEnumerable<Bagian> Tabel(JadwalPilihan j, IReadOnlyList<BarisJanji> janji, IReadOnlyDictionary<int, string> kebutuhan, IReadOnlyDictionary<int, string> nik)
    {
        yield return new Paragraf([new($"{j.Nama}, {j.Unit}", Tebal: true)], Menjorok: false);
        if (janji.Count == 0) yield return new Paragraf(["Tidak ada janji pada hari ini."], Menjorok: false);
        else
            yield return new TabelKolom(["Jam", "Kode", "Nama", "NIK", "Kebutuhan khusus", "Keadaan"],
                [.. janji.Select(b => (IReadOnlyList<string>)[SebutJanji.Jam(b.Mulai), b.Kode, b.Nama, nik.GetValueOrDefault(b.Id) ?? "–", kebutuhan.GetValueOrDefault(b.Id) ?? "", b.MenungguPindah ? "belum pilih waktu lain" : SebutJanji.Status(b.Status)])])
            { LebarMm = [14, 24, 0, 34, 36, 30] };
    }
}
