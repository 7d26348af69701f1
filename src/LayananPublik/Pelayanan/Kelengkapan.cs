namespace LayananPublik.Pelayanan;

/// <summary>What an application still lacks: the chat asks for it, the desk refuses to approve without it.</summary>
public static class Kelengkapan
{
    // A longer list of choices is no question for a chat: the officer picks from the citizen's own words.
    const int PilihanTerbanyak = 10;

    /// <summary>All requirements of what is still open (of everything, once nothing is), each once, and whether the answers given so far make it required or rule it out.</summary>
    public static IReadOnlyList<(SyaratLayanan Syarat, bool Wajib, Kepastian Perlu)> Syarat(this Permohonan p)
    {
        var tutup = p.Butir.All(b => AlurButir.Berakhir(b.Status));
        return [.. p.Butir.Where(b => tutup || !AlurButir.Berakhir(b.Status)).SelectMany(b => b.Syarat().Select(s => (Syarat: s, Perlu: b.Perlu(s))))
            .GroupBy(x => x.Syarat.Dok).Select(g => (g.First().Syarat, g.Any(x => x.Perlu == Kepastian.Ya), g.Select(x => x.Perlu).Aggregate(KepastianLogika.Atau)))];
    }

    /// <summary>Required and not handed in.</summary>
    public static IReadOnlyList<SyaratLayanan> BerkasKurang(this Permohonan p) =>
        [.. p.Syarat().Where(x => x.Wajib && !p.BerkasSah(x.Syarat.Dok).Any()).Select(x => x.Syarat)];

    /// <summary>Handed in, refused, and not yet handed in again.</summary>
    public static IReadOnlyList<SyaratLayanan> BerkasDitolak(this Permohonan p) =>
        [.. p.Syarat().Select(x => x.Syarat).Where(s => p.Berkas.Any(b => b.Dok == s.Dok && b.Putusan == Putusan.Ditolak) && !p.BerkasSah(s.Dok).Any())];

    /// <summary>Everything a returned application waits for.</summary>
    public static IReadOnlyList<SyaratLayanan> BerkasDiminta(this Permohonan p) => [.. p.BerkasDitolak().UnionBy(p.BerkasKurang(), s => s.Dok)];

    /// <summary>Not required, not ruled out by an answer ("hilang" needs no damaged card), and nothing handed in.</summary>
    public static IReadOnlyList<SyaratLayanan> BerkasOpsional(this Permohonan p) =>
        [.. p.Syarat().Where(x => !x.Wajib && x.Perlu != Kepastian.Tidak && !p.BerkasSah(x.Syarat.Dok).Any()).Select(x => x.Syarat)];

    /// <summary>Documents whose photo is hard to use and of which no second was sent yet: asked for once more, then taken as they are.</summary>
    public static IReadOnlyList<(SyaratLayanan Syarat, string Keluhan)> BerkasUlang(this Permohonan p) =>
        [.. p.Syarat().Where(x => p.Berkas.Count(b => b.Dok == x.Syarat.Dok && b.Mutu is not null) == 1)
            .Select(x => (x.Syarat, Buruk: p.BerkasSah(x.Syarat.Dok).Where(b => b.Putusan == Putusan.Belum).LastOrDefault()?.Mutu)).Where(x => x.Buruk is not null).Select(x => (x.Syarat, x.Buruk!))];

    /// <summary>Photos of which the citizen must still say what they show, oldest first.</summary>
    public static IReadOnlyList<Berkas> BelumDipilah(this Permohonan p) => [.. p.BerkasSah(Berkas.BelumDipilah).OrderBy(b => b.Id)];

    /// <summary>Required answers that are not there; the kelurahan counts where its lurah signs.</summary>
    public static IReadOnlyList<FieldLayanan> FieldKurang(this Butir b) =>
        [.. b.Formulir().Where(f => (!b.OrangLain || f.Name is "nik" or "nama" || !Butir.Pribadi.Contains(f.Name)) && f.Wajib && !b.Terjawab(f.Name) && b.Berlaku(f) == Kepastian.Ya
            && (f.Name != Isian.KodeWilayah || b.Layanan.JenisHasil == JenisHasil.SuratKantor))];

    /// <summary>What the chat asks of the citizen, each under its condition: purpose, the service's own required or offered fields, the questions of its requirements; numbers of cards are read from the cards.</summary>
    public static IReadOnlyList<FieldLayanan> FieldChat(RincianLayanan rincian) =>
        [.. rincian.FieldKelompok.Where(k => k == "keperluan").SelectMany(k => Katalog.Bawaan.KelompokField[k])
            .Concat(rincian.Field).Concat(rincian.FieldTanya).Where(f => (f.Wajib || f.Tawarkan) && BisaDitanyakan(f)).DistinctBy(f => f.Name)];

    /// <summary>Fields of the service that nobody must answer and the chat does not ask, but may be told.</summary>
    public static IEnumerable<FieldLayanan> FieldPilihan(Butir b) =>
        b.Layanan.Rincian.Field.Where(f => !f.Wajib && !f.Tawarkan && BisaDitanyakan(f) && b.Berlaku(f) == Kepastian.Ya);

    public static IEnumerable<FieldLayanan> FieldTambahan(Butir b) =>
        b.Layanan.Rincian.Field.Where(f => !f.Wajib && BisaDitanyakan(f) && !b.Terjawab(f.Name) && b.Berlaku(f) == Kepastian.Ya);

    public static bool Terjawab(this Butir b, string nama) => b.SemuaIsian.TryGetValue(nama, out var v) && v.Length > 0;

    public static Kepastian Berlaku(this Butir b, FieldLayanan f) => f.Berlaku(b.SemuaIsian, b.Permohonan.HariUkur);

    public static Kepastian Perlu(this Butir b, SyaratLayanan s) => s.Perlu(b.SemuaIsian, b.Permohonan.HariUkur);

    /// <summary>Puts an answer where it belongs: the applicant's own data on the application, the service's on the butir. Answers that it makes pointless go.</summary>
    public static Bersama.Hasil Isi(this Permohonan p, Butir b, string nama, string? nilai)
    {
        var hasil = Katalog.Bawaan.KelompokField.Values.Any(k => k.Any(f => f.Name == nama)) ? p.IsiField(nama, nilai) : b.IsiField(nama, nilai);
        if (hasil.Berhasil) foreach (var sisa in p.Butir.Where(x => !x.IsianTerkunci)) Rapikan(sisa);
        return hasil;
    }

    static void Rapikan(Butir b)
    {
        foreach (var f in b.Layanan.Rincian.Field.Concat(b.Layanan.Rincian.FieldTanya).Where(f => f.Bila is not null && b.Isian[f.Name] is not null))
            if (b.Berlaku(f) == Kepastian.Tidak) b.IsiField(f.Name, null);
    }

    static bool BisaDitanyakan(FieldLayanan f) =>
        f.Type is not (TipeField.Nik or TipeField.NoKk or TipeField.Koordinat or TipeField.Telepon) && !(f.Type == TipeField.Enum && f.Opsi.Count > PilihanTerbanyak);
}
