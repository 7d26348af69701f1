using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Answers to an application that came back: a photo goes to what was refused, and when nothing is missing the application returns to the desk by itself.</summary>
public sealed class Perbaikan(Pendaftaran pendaftaran)
{
    static readonly string[] Selesai = ["lanjut", "sudah", "selesai", "sudah dikirim", "tidak ada"];

    public static bool Menunggu(Permohonan p) => p.Butir.Any(b => b.Status == StatusButir.Dikembalikan);

    /// <summary>A photo for an application that has been sent before: filed now, answered when no further one follows.</summary>
    public async Task BerkasAsync(Obrolan o, Permohonan p, bool bicara, CancellationToken ct)
    {
        if (MintaTautan.Menolak(o, p))
        {
            if (bicara && !await o.MasihMenyusulAsync(ct)) MintaTautan.TolakFoto(o, p);
            return;
        }
        if (Kumpulan.Terima(o, p) is null) return;
        pendaftaran.Kabarkan(p, o.Db);
        o.Simpan();
        // Also where a person leads the talk: a complete application returns to the desk by itself.
        if (bicara || Menunggu(p)) o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    /// <summary>One answer for all photos of the burst.</summary>
    public async Task JawabBerkasAsync(Obrolan o, Permohonan p, bool bicara, CancellationToken ct)
    {
        var diterima = Kumpulan.Selesaikan(o, p);
        // The citizen had the ball until the last photo came, not until it was answered.
        if (Menunggu(p) && p.BerkasDiminta().Count == 0) await LengkapAsync(o, p, p.Berkas.Max(b => b.Pada), ct);
        else if (bicara) o.Jawab(Sajian.Tulis(diterima + Sesudahnya(p)));
    }

    /// <summary>A text: the answer to a question, or talk while a photo is due.</summary>
    public async Task TeksAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var diminta = p.BerkasDiminta();
        var bolehTanpa = p.BerkasKurang().Count == 0 && Selesai.Contains(Pemahaman.Polos(o.Pesan.Teks));
        if (diminta.Count == 0 || bolehTanpa) await LengkapAsync(o, p, o.Pada, ct);
        else o.Jawab(Sajian.Tombol($"Catatan Anda kami teruskan ke petugas. Untuk *{p.Nomor}* masih kami tunggu foto: {string.Join(", ", diminta.Select(s => $"*{s.Nama}*"))}.", Kalimat.TanyaPetugas));
    }

    /// <summary>The citizen has closed the upload page: back to the desk, or what is still missing.</summary>
    public async Task SesudahTautanAsync(Obrolan o, Permohonan p, string masuk, CancellationToken ct)
    {
        if (p.BerkasDiminta().Count == 0) await LengkapAsync(o, p, o.Pada, ct);
        else o.Jawab(Sajian.Tombol($"{masuk}Untuk *{p.Nomor}* masih kami tunggu: {string.Join(", ", p.BerkasDiminta().Select(s => $"*{s.Nama}*"))}.", MintaTautan.Tombol, Kalimat.TanyaPetugas));
    }

    /// <summary>The newest application of this citizen that waits for something.</summary>
    public static Task<Permohonan?> DikembalikanAsync(Obrolan o, CancellationToken ct) =>
        o.Db.Permohonan.Lengkap().Where(p => p.PelaporId == o.Percakapan.KontakId && p.Butir.Any(b => b.Status == StatusButir.Dikembalikan)).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);

    static string Sesudahnya(Permohonan p) => Menunggu(p)
        ? $"Masih kami tunggu: {string.Join(", ", p.BerkasDiminta().Select(s => $"*{s.Nama}*"))}."
        : $"Petugas akan memeriksanya untuk {p.Nomor}.";

    async Task LengkapAsync(Obrolan o, Permohonan p, DateTimeOffset pada, CancellationToken ct)
    {
        var hasil = await pendaftaran.LengkapiAsync(p, Pelaku.Warga, Peran.Warga, o.Db, pada, ct);
        o.Sesi.Untuk(null);
        o.Lupakan();
        var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
        var tenggat = p.Perkiraan(kalender, o.Pada);
        o.Jawab(Sajian.Tulis(hasil.Penolakan ?? $"Terima kasih, perbaikan untuk *{p.Nomor}* sudah kami terima dan diperiksa lagi oleh petugas.{(tenggat is { } t ? $" Selesai paling lambat *{kalender.Teks(t, o.Pada)}*." : "")}"));
        if (await Pengajuan.DrafAsync(o, ct) is { } draf) o.Jawab(KalimatPengajuan.AdaDraf(draf));
    }
}
