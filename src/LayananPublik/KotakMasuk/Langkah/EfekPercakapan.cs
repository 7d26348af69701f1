using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What quick steps can do with the conversation itself.</summary>
static class EfekPercakapan
{
    const int Cuplikan = 160;

    public static readonly JenisEfek Ambil = new(20, "ambil", "Ambil percakapan", (k, _, _) => Task.FromResult(Kalimat(k.Percakapan.Ambil(k.Petugas.Id, k.Petugas.Pelaku, k.Kini), "Percakapan ditangani Anda.")));

    public static readonly JenisEfek Tugaskan = new(80, "tugaskan", "Tugaskan kepada rekan", TugaskanAsync)
    {
        Pilihan = async (db, petugas, ct) => [.. (await db.RekanSejalurAsync(petugas, ct)).Select(r => new PilihanEfek(r.Id.ToString(CultureInfo.InvariantCulture), $"{r.Nama} · {r.Unit}"))]
    };

    public static readonly JenisEfek Lepaskan = new(90, "lepaskan", "Kembalikan ke asisten", (k, _, _) => Task.FromResult(Kembalikan(k)));

    public static readonly JenisEfek Labeli = new(50, "label", "Beri label", LabeliAsync)
    {
        Pilihan = async (db, petugas, ct) =>
        {
            var rantai = UnitKerja.Rantai(petugas.Jalur);
            var label = await db.LabelUnit.Where(l => l.Aktif && rantai.Contains(l.UnitKerjaId)).OrderBy(l => l.Nama).Take(200).Select(l => new { l.Id, l.Nama }).ToListAsync(ct);
            return [.. label.Select(l => new PilihanEfek(l.Id.ToString(CultureInfo.InvariantCulture), l.Nama))];
        }
    };

    public static readonly JenisEfek Tunda = new(60, "tunda", "Tunda percakapan", TundaAsync)
    {
        Pilihan = (_, _, _) => Task.FromResult<IReadOnlyList<PilihanEfek>>([new("1", "sampai hari kerja berikutnya"), new("3", "tiga hari"), new("7", "seminggu")])
    };

    public static JenisEfek Kirim(PengisiJawaban pengisi) => new(10, "jawaban", "Kirim jawaban tersimpan", (k, nilai, ct) => KirimAsync(pengisi, k, nilai, ct))
    {
        Pilihan = async (db, petugas, ct) => [.. (await db.PilihanJawabanAsync(petugas.Jalur, ct)).Select(j => new PilihanEfek(j.Id.ToString(CultureInfo.InvariantCulture), $"/{j.Kata} {j.Judul}"))]
    };

    static async Task<Hasil<string>> KirimAsync(PengisiJawaban pengisi, KonteksEfek k, string? nilai, CancellationToken ct)
    {
        var jalur = await k.Db.UnitKerja.Where(u => u.Id == k.Percakapan.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        if ((await k.Db.PilihanJawabanAsync(jalur, ct)).FirstOrDefault(j => j.Id.ToString(CultureInfo.InvariantCulture) == nilai) is not { } jawaban) return Hasil.Ditolak("Jawaban tersimpan di langkah ini tidak berlaku lagi. Minta kasi memperbaruinya.");
        var teks = BlankoJawaban.Isi(jawaban.Teks, await pengisi.KumpulkanAsync(k.Db, k.Percakapan.Id, k.Petugas, ct));
        if (BlankoJawaban.Sisa(teks) is { } sisa) return Hasil.Ditolak($"/{jawaban.Kata} belum dapat dikirim. {sisa}");
        if (!k.Percakapan.JendelaTerbuka(k.Kini)) return Hasil.Ditolak(GalatMeta.JendelaTertutup);
        if (k.Percakapan.Ambil(k.Petugas.Id, k.Petugas.Pelaku, k.Kini) is { Berhasil: false } ditangani) return ditangani;
        Antrekan(k, IsiPesan.Tulis(teks));
        foreach (var b in jawaban.Berkas)
        {
            var isi = await k.Db.IsiLemari.SingleAsync(i => i.Id == b.IsiLemariId, ct);
            var pesan = KirimBerkas.Sebagai(isi.Mime, (int)isi.Ukuran, isi.Id, b.Nama, "");
            Lampiran.DariKantor(Antrekan(k, pesan).Pesan, isi, pesan is Dokumen d ? d.NamaBerkas : "", k.Kini);
        }
        var berkas = jawaban.Berkas.Count == 0 ? "" : $" beserta {jawaban.Berkas.Count} berkas";
        return Hasil.Dengan($"Kirim kepada warga{berkas}: \"{(teks.Length > Cuplikan ? teks[..Cuplikan] + "…" : teks)}\"");
    }

    static async Task<Hasil<string>> LabeliAsync(KonteksEfek k, string? nilai, CancellationToken ct)
    {
        var id = int.Parse(nilai ?? "0", CultureInfo.InvariantCulture);
        if (await k.Db.LabelUnit.FirstOrDefaultAsync(l => l.Id == id, ct) is not { } label) return Hasil.Ditolak("Label di langkah ini tidak ada lagi. Minta kasi memperbaruinya.");
        await k.Db.Entry(k.Percakapan).Collection(p => p.Label).LoadAsync(ct);
        return Kalimat(k.Percakapan.Labeli(label, k.Petugas.Pelaku, k.Kini), $"Diberi label {label.Nama}.");
    }

    static async Task<Hasil<string>> TugaskanAsync(KonteksEfek k, string? nilai, CancellationToken ct)
    {
        var id = int.Parse(nilai ?? "0", CultureInfo.InvariantCulture);
        if (id == k.Petugas.Id) return Kalimat(k.Percakapan.Ambil(id, k.Petugas.Pelaku, k.Kini), "Percakapan ditangani Anda.");
        var nama = await k.Db.Users.Where(u => u.Id == id).Select(u => u.Nama).FirstOrDefaultAsync(ct);
        return Kalimat(await MejaTugas.TugaskanAsync(k.Db, k.Percakapan, k.Petugas, id, "Lewat langkah cepat.", k.Kini, ct), $"Ditugaskan kepada {nama}.");
    }

    static async Task<Hasil<string>> TundaAsync(KonteksEfek k, string? nilai, CancellationToken ct)
    {
        var kalender = await k.Db.KalenderAsync(k.Percakapan.UnitKerjaId, ct);
        var zona = TimeZoneInfo.FindSystemTimeZoneById(kalender.ZonaWaktu);
        var pagi = TimeZoneInfo.ConvertTime(k.Kini, zona).Date.AddDays(int.Parse(nilai ?? "1", CultureInfo.InvariantCulture));
        var sampai = new DateTimeOffset(pagi, zona.GetUtcOffset(pagi)).ToUniversalTime();
        // The morning of that day, or of the next one on which somebody is there.
        if (kalender.PunyaJam) sampai = kalender.BukaBerikut(sampai);
        return Kalimat(k.Percakapan.Tunda(sampai, k.Petugas.Pelaku, k.Kini), $"Ditunda sampai {kalender.Teks(sampai, k.Kini)}, atau sampai warga menulis.");
    }

    static PesanKeluar Antrekan(KonteksEfek k, IsiPesan isi)
    {
        var keluar = PesanKeluar.DariPetugas(k.Percakapan, isi, k.Petugas.Pelaku, k.Kini);
        keluar.TahanSebentar(k.TahanSampai);
        k.Db.PesanKeluar.Add(keluar);
        return keluar;
    }

    static Hasil<string> Kembalikan(KonteksEfek k)
    {
        var dipegang = k.Percakapan.Mode == ModePercakapan.Petugas;
        var hasil = MejaPercakapan.Lepaskan(k.Percakapan, k.Petugas, k.Kini);
        if (hasil.Berhasil && dipegang && k.Percakapan.JendelaTerbuka(k.Kini))
        {
            var pamit = PesanKeluar.DariAsisten(k.Percakapan, IsiPesan.Tulis(MejaPercakapan.Pamit), k.Kini);
            // Behind what the same step sends, not before it.
            pamit.TahanSebentar(k.TahanSampai);
            k.Db.PesanKeluar.Add(pamit);
        }
        return Kalimat(hasil, "Percakapan kembali dilayani asisten, dan warga diberi tahu.");
    }

    static Hasil<string> Kalimat(Hasil hasil, string kalimat) => hasil.Berhasil ? Hasil.Dengan(kalimat) : hasil;
}
