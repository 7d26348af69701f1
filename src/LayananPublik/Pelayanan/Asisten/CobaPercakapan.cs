using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>One turn of a tried conversation: what the office says, what an invented citizen answers, and the question if it was one.</summary>
public sealed record GiliranCoba(IsiPesan? Kantor, string? Warga, FieldLayanan? Field = null);

/// <summary>Plays the whole conversation of a service, also one that is not stored yet, with an invented citizen; nothing is kept.</summary>
public static class CobaPercakapan
{
    const int GiliranTerbanyak = 80;

    /// <param name="jawaban">Answers to choose instead of the first one that fits, by field name.</param>
    public static IReadOnlyList<GiliranCoba> Mainkan(LayananKatalog isi, string? paling, IReadOnlyDictionary<string, string> jawaban, DateOnly hariIni)
    {
        var layanan = Layanan.Percobaan(isi);
        var pada = new DateTimeOffset(hariIni.ToDateTime(new(2, 0)), TimeSpan.Zero);
        var p = Permohonan.DiLoket(0, layanan, pada);
        foreach (var f in Katalog.Bawaan.FieldUntuk(layanan.Rincian).Where(f => f.Bawaan is { Length: > 0 })) p.Isi(p.Butir[0], f.Name, f.Bawaan);
        List<GiliranCoba> hasil = [new(KalimatKartu.Tulis(layanan, paling, _ => false, null), "Ajukan sekarang")];
        var opsionalSudah = false;
        for (var i = 0; i < GiliranTerbanyak; i++)
        {
            var langkah = AlurPengajuan.Berikut(p, opsionalSudah, []);
            if (langkah.Nama == Langkah.Ringkasan)
            {
                hasil.Add(new(KalimatPengajuan.Ringkasan(p, ""), "Kirim permohonan"));
                p.Ajukan("PMH-0000-000000", hariIni, pada, Pelaku.Warga, Peran.Warga, _ => null);
                hasil.Add(new(KalimatPengajuan.Terkirim(p, paling), null));
                return hasil;
            }
            hasil.Add(Giliran(p, langkah, jawaban, hariIni, pada));
            if (hasil[^1].Warga is null) return hasil;
            opsionalSudah |= langkah.Nama == Langkah.Opsional;
        }
        return hasil;
    }

    static GiliranCoba Giliran(Permohonan p, Langkah langkah, IReadOnlyDictionary<string, string> jawaban, DateOnly hariIni, DateTimeOffset pada)
    {
        switch (langkah.Nama)
        {
            case Langkah.Data:
                foreach (var (nama, nilai) in new[] { ("nama", "Siti Aminah"), ("tanggal_lahir", "1990-05-12"), ("rt", "003"), ("rw", "005") }) p.IsiField(nama, nilai);
                return new(Sajian.Tulis(KalimatPengajuan.MintaData(p.Butir[0].Layanan.Nama)), "Siti Aminah#12-05-1990#003/005");
            case Langkah.Field:
                var (b, f) = AlurPengajuan.Cari(p, langkah.Tentang)!.Value;
                var tulis = JawabanContoh.Untuk(f, jawaban.GetValueOrDefault(f.Name), b.SemuaIsian, hariIni);
                if (tulis is { } jawab) p.Isi(b, f.Name, jawab.Nilai);
                return new(KalimatPengajuan.Tanya(f, ""), tulis?.Teks, f);
            case Langkah.Berkas:
                var kurang = p.BerkasKurang();
                foreach (var s in kurang) p.TerimaBerkas(s.Dok, s.Nama, null, null, pada);
                return new(Sajian.Tulis(KalimatBerkas.Minta(kurang)), string.Join('\n', kurang.Select(s => $"[foto] {s.Nama}")));
            default:
                return new(KalimatBerkas.TawarkanOpsional(p, ""), "Lanjut");
        }
    }
}

/// <summary>Finds an answer that a question takes.</summary>
static class JawabanContoh
{
    /// <summary>Null when no answer fits: the question's limits contradict each other.</summary>
    public static (string Teks, string Nilai)? Untuk(FieldLayanan f, string? pilihan, IReadOnlyDictionary<string, string> isian, DateOnly hariIni)
    {
        // A wish for a time is free text in the chat, as there.
        var baca = f.Type == TipeField.Slot ? f with { Type = TipeField.Text, Validasi = null } : f;
        foreach (var teks in Calon(f, hariIni).Prepend(pilihan ?? "").Where(t => t.Length > 0))
            if (IsianField.TryNormal(baca, teks, hariIni, out var nilai, out _) && nilai.Length > 0 && IsianField.Selaras(baca, nilai, isian, hariIni, out _)) return (teks, nilai);
        return f.Wajib ? null : ("lewati", "");
    }

    static IEnumerable<string> Calon(FieldLayanan f, DateOnly hariIni)
    {
        int[] selisih = [0, -1, 1, 2, -30, 30, -400, 400, -3000, 3000, -9000];
        var batas = BatasIsian.TryParse(f.Validasi, hariIni, out var b, out _) ? b : new();
        return f.Type switch
        {
            TipeField.Enum or TipeField.MultiEnum => f.Opsi,
            TipeField.Bool => ["ya"],
            TipeField.Int or TipeField.Decimal or TipeField.Uang => [.. batas.Angka is { } a ? [Tulis(a.Min), Tulis(a.Maks)] : Array.Empty<string>(), "3", "100000"],
            TipeField.Year => [.. batas.Angka is { } t ? [Tulis(t.Min), Tulis(t.Maks)] : Array.Empty<string>(), "2019"],
            TipeField.Date => selisih.Select(n => Tanggal(hariIni.AddDays(n))),
            TipeField.DateTime => selisih.Select(n => $"{Tanggal(hariIni.AddDays(n))} pukul 09.00"),
            TipeField.Slot => ["Senin pagi"],
            TipeField.Time => ["09.30"],
            TipeField.Nik => ["3299015205909001"],
            TipeField.NoKk => ["3299010101909001"],
            TipeField.Telepon => ["0812-0000-0001"],
            TipeField.Rt or TipeField.Rw => ["004"],
            TipeField.Wilayah => ["Kelurahan Contoh"],
            TipeField.Email => ["siti@contoh.id"],
            TipeField.Nop => ["329901000100100010"],
            TipeField.Koordinat => ["-6.595,106.816"],
            TipeField.Orang or TipeField.DaftarOrang => [string.Join('\n', Enumerable.Repeat("Siti Aminah", Math.Max(1, batas.PalingSedikit ?? 1))), "Siti Aminah, 3299015205909001"],
            _ => [batas.Huruf is not null ? "Siti Aminah" : "Contoh jawaban warga", new string('a', Math.Clamp((batas.Karakter ?? batas.Huruf)?.Min ?? 1, 1, 2000)), "ab"]
        };
    }

    static string Tulis(decimal n) => n.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    static string Tanggal(DateOnly t) => t.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
