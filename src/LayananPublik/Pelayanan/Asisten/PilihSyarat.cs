namespace LayananPublik.Pelayanan;

/// <summary>Decides which requirement a photo is for: the one its caption names, else the first that is still open.</summary>
public static class PilihSyarat
{
    static readonly string[] Umum = ["surat", "foto", "kutipan", "bukti", "dan", "atau", "dari", "pemohon", "asli", "yang", "el", "data", "dokumen", "kartu", "seluruh", "orang", "dua"];

    public static SyaratLayanan? Untuk(Permohonan p, string? keterangan)
    {
        var semua = p.Syarat().Select(x => x.Syarat).ToList();
        return Disebut(semua, Pemahaman.Polos(keterangan)) ?? p.BerkasDiminta().Concat(p.BerkasOpsional()).FirstOrDefault()
            ?? semua.FirstOrDefault(s => s.Dok == p.Berkas.LastOrDefault(b => b.Putusan != Putusan.Diganti)?.Dok);
    }

    static SyaratLayanan? Disebut(IReadOnlyList<SyaratLayanan> semua, string keterangan)
    {
        if (keterangan.Length == 0) return null;
        var nilai = semua.Select(s => (Syarat: s, Nilai: Kecocokan(s, keterangan))).Where(x => x.Nilai > 0).OrderByDescending(x => x.Nilai).ToList();
        // Two requirements that fit equally well are no answer: "ktp" where KTP of parents and witnesses are asked.
        return nilai.Count == 0 || nilai.Count > 1 && nilai[0].Nilai == nilai[1].Nilai ? null : nilai[0].Syarat;
    }

    static int Kecocokan(SyaratLayanan s, string keterangan)
    {
        if (Pemahaman.Polos(s.Dok) is var kode && Pemahaman.Memuat(keterangan, kode)) return 100 + kode.Length;
        return Kata(s).Count(k => Pemahaman.Memuat(keterangan, k)) * 10;
    }

    static IEnumerable<string> Kata(SyaratLayanan s) =>
        Pemahaman.Polos($"{s.Nama} {s.Dok}").Split(' ').Where(k => k.Length > 1 && !Umum.Contains(k)).Distinct();
}
