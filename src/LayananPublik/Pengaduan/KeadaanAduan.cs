using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>How a complaint stands, for its reporter.</summary>
public static class KeadaanAduan
{
    const int FotoUntukWarga = 3;

    /// <summary>The case that decides: of a joined report its main one.</summary>
    internal static Aduan Inti(this Aduan a) => a is { Status: StatusAduan.Duplikat, Induk: { } induk } ? induk : a;

    /// <summary>"sedang ditangani Dinas Pekerjaan Umum Contoh".</summary>
    public static string Kalimat(Aduan a)
    {
        var k = AlurAduan.UntukWarga(a.Status, a.Utama?.Dinas.Nama);
        return char.ToLowerInvariant(k[0]) + k[1..];
    }

    /// <summary>Photos of what was done, to every reporter, the first with the sentence below it. Only what a phone shows as a picture; false when there is none.</summary>
    public static async Task<bool> KabarkanFotoAsync(this LayananDb db, Aduan a, IReadOnlyList<(string Nama, IsiLemari Isi)> foto, Func<Aduan, string> kalimat, DateTimeOffset pada, CancellationToken ct)
    {
        var gambar = foto.Select(f => f.Isi).Where(i => i.Mime is "image/jpeg" or "image/png").Take(FotoUntukWarga).ToList();
        if (gambar.Count == 0) return false;
        foreach (var x in (await db.AnggotaAsync(a, ct)).Prepend(a).Where(x => x.Percakapan is not null))
            foreach (var isi in gambar)
                await db.SalurkanBerkasAsync(x.Percakapan!, BeritaAduan.Tentang(x), new Gambar(isi.Id) { Teks = isi == gambar[0] ? kalimat(x) : "" }, isi, pada, ct);
        a.Dikabari(pada);
        return true;
    }

    /// <summary>The closing question, to everybody of the group; each answers for himself.</summary>
    public static async Task TanyakanBeresAsync(this LayananDb db, Aduan a, string? dinas, string teks, WaktuAduan waktu, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var x in await db.AnggotaAsync(a, ct)) x.TanyaLagi();
        var sampai = waktu.Teks(a.TenggatKonfirmasi!.Value, pada);
        await db.KabarkanAsync(a, x => BeritaAduan.Ditindaklanjuti(x, dinas, teks.Trim(), sampai), pada, ct, segera: true);
    }
}
