using System.Globalization;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What an intake asks when somebody speaks for another, and what it remembers about who may be meant.</summary>
public static class Wakil
{
    const int OrangTerbanyak = 5;

    // What the session remembers: people this contact has applied for, a line sent before any application, whether an introduction can be asked for.
    public const string Orang = "orang", Baris = "baris", Pengantar = "pengantar";

    /// <summary>How long a line that came before its application is remembered.</summary>
    static readonly TimeSpan LamaBaris = TimeSpan.FromHours(24);

    /// <summary>The next question about speaking for another; null when there is none (yet).</summary>
    public static Langkah? Berikut(Permohonan p) => p.Perwakilan switch
    {
        null => null,
        { Untuk: UntukSiapa.Keluarga, Hubungan: null } => new(Langkah.Wakil, "hubungan"),
        { Untuk: UntukSiapa.WargaRt, SetujuPada: null, DicatatOleh: null } => new(Langkah.Wakil, "setuju"),
        { Untuk: UntukSiapa.WargaRt, Kabar: null, DicatatOleh: null } when p.Isian["rw"] is not null => new(Langkah.Wakil, "kabar"),
        { Kabar: TujuanKabar.Warga or TujuanKabar.Keduanya, NomorWarga: null } => new(Langkah.Wakil, "nomor"),
        _ => null
    };

    public static IsiPesan Tanya(Langkah langkah, string awalan) => langkah.Tentang switch
    {
        "hubungan" => KalimatWakil.TanyaHubungan(awalan),
        "setuju" => KalimatWakil.TanyaSetuju(awalan),
        "kabar" => KalimatWakil.TanyaKabar(awalan),
        _ => KalimatWakil.TanyaNomor(awalan)
    };

    public static IsiPesan MintaData(Obrolan o, Permohonan p, string awalan) => KalimatWakil.MintaData(awalan + KalimatPengajuan.MintaData(p.Judul()), p.Perwakilan, Dikenal(o));

    /// <summary>Adds the correction to a bubble that has room for it.</summary>
    public static IsiPesan DenganUbah(IsiPesan isi, Permohonan p) => Tambah(isi, new Pilihan($"UBAH:{p.Id}", "Ubah data"));

    /// <summary>Offers to ask the head of the RT instead of sending a photo of the paper.</summary>
    public static IsiPesan DenganPengantar(Obrolan o, Permohonan p, IsiPesan isi) => o.Sesi.Ingatan[Pengantar] is null || p.BerkasKurang().All(s => s.Dok != PermintaanPengantar.Dok) ? isi
        : Tambah(isi with { Teks = isi.Teks + "\n\nBelum punya surat pengantar? Ketuk *Minta lewat WhatsApp*; Ketua RT/RW menyetujuinya dari ponselnya." }, new Pilihan($"PGM:{p.Id}", "Minta lewat WhatsApp"));

    /// <summary>Who has been applied for from this contact before, newest first, each once; never somebody else's.</summary>
    public static async Task IngatOrangAsync(Obrolan o, CancellationToken ct)
    {
        var kontak = o.Percakapan.KontakId;
        var lama = await o.Db.Permohonan.Where(p => p.PelaporId == kontak && p.Nomor != null && p.NamaPemohon != "").OrderByDescending(p => p.Id).Take(40).Select(p => new { p.Id, p.NamaPemohon }).ToListAsync(ct);
        var orang = lama.DistinctBy(p => NamaOrang.TryParse(p.NamaPemohon, out var n) ? n.Bandingan : p.NamaPemohon).Take(OrangTerbanyak);
        o.Ingat(Orang, string.Join('\n', orang.Select(p => $"{p.Id}={p.NamaPemohon}")));
    }

    /// <summary>Kept for the next application; nothing is started.</summary>
    public static void IngatBaris(Obrolan o, BarisData b) =>
        o.Ingat(Baris, $"{o.Pada.ToUnixTimeSeconds()}|{b.Nama?.Nilai}#{(b.TanggalLahir is { } t ? TanggalIndonesia.Pendek(t) : "")}#{(b.RtRw is { } r ? $"{r.Rt}/{r.Rw}" : "")}#{b.Sisa}");

    public static BarisData? BarisTersimpan(Obrolan o) =>
        o.Sesi.Ingatan[Baris]?.Split('|', 2) is [var sejak, var teks] && long.TryParse(sejak, CultureInfo.InvariantCulture, out var detik) && o.Pada - DateTimeOffset.FromUnixTimeSeconds(detik) < LamaBaris
            ? BarisData.Urai(teks, o.HariIni) : null;

    /// <summary>Heads of RT or RW who may introduce this applicant and can be reached: their number has written before, and nobody doubts whose it is.</summary>
    public static async Task<List<(PengurusRt Pengurus, Percakapan Percakapan)>> PengantarAsync(LayananDb db, Permohonan p, int nomorKantorId, string jalur, DateOnly hariIni, CancellationToken ct)
    {
        var calon = await db.PengantarAsync(jalur, p.Isian["rt"], p.Isian["rw"], hariIni, ct);
        List<(PengurusRt, Percakapan)> terjangkau = [];
        foreach (var k in calon.Where(k => k.Nomor is not null))
        {
            var percakapan = await db.Percakapan.Include(x => x.Kontak).Where(x => x.NomorKantorId == nomorKantorId && x.MasukTerakhirPada != null && x.Kontak.DiragukanSejak == null
                && x.Kontak.Alias.Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == k.Nomor)).OrderByDescending(x => x.MasukTerakhirPada).FirstOrDefaultAsync(ct);
            // Nobody introduces himself; for a citizen he speaks for he may.
            if (percakapan is not null && (percakapan.KontakId != p.PelaporId || p.Perwakilan?.Untuk == UntukSiapa.WargaRt)) terjangkau.Add((k, percakapan));
        }
        return terjangkau;
    }

    static List<(int, string)> Dikenal(Obrolan o) => [.. (o.Sesi.Ingatan[Orang] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(b => b.Split('=', 2)).Where(b => b.Length == 2).Select(b => (int.Parse(b[0], CultureInfo.InvariantCulture), b[1]))];

    static IsiPesan Tambah(IsiPesan isi, Pilihan pilihan) => isi switch
    {
        Tombol t when t.Isi.Count < 3 => Sajian.Tombol(t.Teks, [.. t.Isi, pilihan]),
        Daftar d when d.Pilihan.Count < 10 => d with { Bagian = [.. d.Bagian.SkipLast(1), d.Bagian[^1] with { Baris = [.. d.Bagian[^1].Baris, pilihan] }] },
        Teks t => Sajian.Tombol(t.Teks, pilihan),
        _ => isi
    };
}
