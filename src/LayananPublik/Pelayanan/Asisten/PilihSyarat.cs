namespace LayananPublik.Pelayanan;

/// <summary>The requirement a photo is put under, as what, and whether that is sure.</summary>
public sealed record TujuanBerkas(SyaratLayanan Syarat, string Nama, bool Pasti);

/// <summary>Decides which requirement a photo is for: the one its caption names, the only one open, one that must be sent again, else the first that is still open.</summary>
public static class PilihSyarat
{
    static readonly string[] Umum = ["surat", "foto", "kutipan", "bukti", "dan", "atau", "dari", "pemohon", "asli", "yang", "el", "data", "dokumen", "kartu", "seluruh", "orang", "dua"];

    public static TujuanBerkas? Untuk(Permohonan p, string? keterangan)
    {
        if (Disebut(p, keterangan) is { } disebut) return disebut;
        var diminta = p.BerkasDiminta();
        if (diminta.Count > 0) return Jadi(diminta[0], diminta.Count == 1);
        if (p.BerkasUlang() is [var ulang, ..]) return Jadi(ulang.Syarat, true);
        var opsional = p.BerkasOpsional();
        if (opsional.Count > 0) return Jadi(opsional[0], opsional.Count == 1);
        var semua = p.Syarat();
        return p.Berkas.LastOrDefault(b => b.Putusan != Putusan.Diganti) is { } terakhir && semua.FirstOrDefault(s => s.Syarat.Dok == terakhir.Dok).Syarat is { } lagi ? Jadi(lagi, true) : null;
    }

    /// <summary>The requirement that these words name, itself or by what may stand in for it; null when none or several fit.</summary>
    public static TujuanBerkas? Disebut(Permohonan p, string? keterangan)
    {
        var polos = Pemahaman.Polos(keterangan);
        if (polos.Length == 0) return null;
        var semua = p.Syarat().Select(x => x.Syarat).ToList();
        var nilai = semua.SelectMany(s => Calon(s, semua)).Select(c => (c.Tujuan, Nilai: Kecocokan(c.Kode, c.Tujuan.Nama, polos))).Where(x => x.Nilai > 0).OrderByDescending(x => x.Nilai).ToList();
        // Two requirements that fit equally well are no answer: "ktp" where KTP of parents and witnesses are asked.
        return nilai.Count == 0 || nilai.Count > 1 && nilai[0].Nilai == nilai[1].Nilai ? null : nilai[0].Tujuan;
    }

    static TujuanBerkas Jadi(SyaratLayanan s, bool pasti) => new(s, s.Nama, pasti);

    static IEnumerable<(string Kode, TujuanBerkas Tujuan)> Calon(SyaratLayanan s, IReadOnlyList<SyaratLayanan> semua) =>
    [
        (s.Dok, Jadi(s, true)),
        .. s.BolehDiganti.Where(d => semua.All(x => x.Dok != d)).Select(d => (d, new TujuanBerkas(s, Katalog.NamaDokumen(d), true)))
    ];

    static int Kecocokan(string dok, string nama, string keterangan)
    {
        if (Pemahaman.Polos(dok) is var kode && Pemahaman.Memuat(keterangan, kode)) return 100 + kode.Length;
        return Kata($"{nama} {dok}").Count(k => Pemahaman.Memuat(keterangan, k)) * 10;
    }

    static IEnumerable<string> Kata(string teks) => Pemahaman.Polos(teks).Split(' ').Where(k => k.Length > 1 && !Umum.Contains(k)).Distinct();
}
