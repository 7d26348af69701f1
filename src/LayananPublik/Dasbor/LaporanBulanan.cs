using LayananPublik.Bersama;
using LayananPublik.Dasbor.Halaman;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Bentuk;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>The monthly report as an office paper: letterhead, tables, a chart, and where the head of the unit signs.</summary>
public sealed class LaporanBulanan(IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor jamKantor)
{
    const string Titik = "................................";

    /// <summary>Null for a month that has not begun, or a unit out of scope.</summary>
    public async Task<byte[]?> BuatAsync(PetugasAktif petugas, int tahun, int bulan, int? unit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.CakupanDasborAsync(petugas, unit, saya: false, ct) is not { } c || unit is not null && c.UnitKerjaId != unit) return null;
        var jam = jamKantor.Di(c.ZonaWaktu);
        var masa = Masa.Sebulan(tahun, bulan);
        if (masa.Kini.Dari > jam.HariIni) return null;
        var isi = await db.DasborAsync(petugas, c, masa, SatuanTren.Hari, jam, ct);
        var hari = await db.HarianAsync(c, masa.Kini, ct);
        var penerbit = await db.PenerbitTetapAsync(c.UnitKerjaId, jam.Sekarang, ct);
        var naskah = Susun(isi, hari, penerbit, await KopUnit.DariAsync(penerbit.Rantai, lemari, ct), jam);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Dasbor), c.UnitKerjaId, petugas.Pelaku, jam.Sekarang, "Laporan bulanan", alasan: masa.Judul));
        await db.SaveChangesAsync(ct);
        return CetakPdf.Cetak(naskah, jam.Sekarang);
    }

    internal static Naskah Susun(IsiDasbor isi, IReadOnlyList<TitikTren> hari, Penerbit penerbit, Kop kop, JamKantor jam)
    {
        var (unit, p) = (penerbit.Unit, penerbit.Pejabat);
        var berjalan = isi.Masa.Kini.Sampai >= jam.HariIni;
        return new()
        {
            Kop = kop,
            Judul = $"LAPORAN PELAYANAN BULAN {isi.Masa.Judul.ToUpperInvariant()}",
            Isi =
            [
                new Paragraf([$"Laporan ini memuat pelayanan permohonan warga pada {isi.Cakupan.Nama}{(isi.Cakupan.Unit.Count > 1 ? " dan unit di bawahnya" : "")} selama {isi.Masa.Judul}{(berjalan ? $", sampai {jam.Lengkap(isi.Pada)}" : "")}."]),
                new TabelData([.. Ringkas(isi)]),
                new Paragraf([new("Masuk dan selesai tiap hari", Tebal: true)], Menjorok: false),
                new Grafik("Masuk", "Selesai", [.. hari.Select(h => new BatangGrafik($"{h.Hari.Dari.Day}", h.Masuk, h.Selesai))], Alternatif(isi, hari)),
                .. Tabel("Menurut unit", "Unit", isi.Unit), .. Tabel("Menurut layanan", "Layanan", isi.Layanan), .. Tabel("Menurut titik layanan", "Titik layanan", isi.Titik),
                new Paragraf([$"Waktu kerja dihitung menurut jam kantor sejak permohonan diajukan sampai dokumennya jadi; waktu menunggu warga dan hari libur tidak dihitung. Laporan disusun sistem dari catatan permohonan pada {jam.Lengkap(isi.Pada)} dan tidak memuat kinerja perorangan."])
            ],
            Ttd = BlokTtd.Untuk(p is null ? new(Titik, Titik) : new(p.Sebutan, p.Nama, p.Pangkat, p.Nip), unit.TempatSurat, KalimatWaktu.Tanggal(jam.HariIni), CaraTanda.TandaTanganBasah),
            Tata = new() { Ukuran = 11, SatuHalaman = false, NomorHalaman = true }
        };
    }

    static IEnumerable<BarisData> Ringkas(IsiDasbor isi)
    {
        var (k, d) = (isi.Kini, isi.Dulu);
        string Banding(JenisAngka a) => $"{TulisAngka.Banyak(k[a])} ({isi.Masa.SebutDulu}: {TulisAngka.Banyak(d[a])})";
        yield return new("Permohonan masuk", Banding(JenisAngka.Masuk), Tebal: true);
        yield return new("Selesai", Banding(JenisAngka.Selesai), Tebal: true);
        yield return new("Ditolak atau dibatalkan", Banding(JenisAngka.TanpaHasil));
        yield return new("Janji ditepati", $"{TulisAngka.Persen(k.Ditepati)} ({TulisAngka.Banyak(k[JenisAngka.LewatJanji])} dari {TulisAngka.Banyak(k[JenisAngka.Tepat] + k[JenisAngka.LewatJanji])} lewat janji)");
        yield return new("Waktu kerja, median", TulisAngka.Lama(isi.Lama.Median));
        yield return new("Waktu kerja, 90% selesai dalam", TulisAngka.Lama(isi.Lama.Sembilan));
        yield return new("Jawab chat, median", k.Jawab.Banyak == 0 ? "–" : $"{TulisAngka.Lama(k.Jawab.Persentil(50))} dari {TulisAngka.Banyak(k.Jawab.Banyak)} jawaban");
        yield return new("Masih dikerjakan saat ini", $"{TulisAngka.Banyak(isi.Terbuka[JenisAngka.Dikerjakan])}, {TulisAngka.Banyak(isi.Lewat)} di antaranya lewat tenggat");
    }

    static IEnumerable<Bagian> Tabel(string judul, string kolom, IReadOnlyList<BarisDasbor> baris)
    {
        var ada = baris.Where(b => b.Masa[JenisAngka.Masuk] + b.Masa[JenisAngka.Selesai] + b.Masa[JenisAngka.TanpaHasil] > 0).ToList();
        if (ada.Count == 0) yield break;
        yield return new Paragraf([new(judul, Tebal: true)], Menjorok: false);
        yield return new TabelKolom([kolom, "Masuk", "Selesai", "Ditolak/batal", "Median", "Janji ditepati"],
            [.. ada.Select(b => (IReadOnlyList<string>)[b.Nama, TulisAngka.Banyak(b.Masa[JenisAngka.Masuk]), TulisAngka.Banyak(b.Masa[JenisAngka.Selesai]), TulisAngka.Banyak(b.Masa[JenisAngka.TanpaHasil]), TulisAngka.Lama(b.Masa.Lama.Persentil(50)), TulisAngka.Persen(b.Masa.Ditepati)])])
        { LebarMm = [0, 18, 18, 26, 24, 28] };
    }

    static string Alternatif(IsiDasbor isi, IReadOnlyList<TitikTren> hari) => hari.Count == 0 || hari.MaxBy(h => h.Masuk) is not { Masuk: > 0 } ramai ? "Grafik batang: tidak ada permohonan."
        : $"Grafik batang masuk dan selesai tiap hari: seluruhnya {TulisAngka.Banyak(isi.Kini[JenisAngka.Masuk])} masuk dan {TulisAngka.Banyak(isi.Kini[JenisAngka.Selesai])} selesai; hari teramai tanggal {ramai.Hari.Dari.Day} dengan {TulisAngka.Banyak(ramai.Masuk)} masuk.";
}
