namespace LayananPublik.Pelayanan;

/// <summary>What an application still lacks: the chat asks for it, the desk refuses to approve without it.</summary>
public static class Kelengkapan
{
    // A longer list of choices is no question for a chat: the officer picks from the citizen's own words.
    const int PilihanTerbanyak = 10;

    /// <summary>All requirements of what is still open (of everything, once nothing is), each once, and whether the answers given so far make it required.</summary>
    public static IReadOnlyList<(SyaratLayanan Syarat, bool Wajib)> Syarat(this Permohonan p)
    {
        var tutup = p.Butir.All(b => AlurButir.Berakhir(b.Status));
        return [.. p.Butir.Where(b => tutup || !AlurButir.Berakhir(b.Status)).SelectMany(b => b.Layanan.Rincian.Syarat.Select(s => (Syarat: s, Wajib: s.WajibUntuk(b.SemuaIsian))))
            .GroupBy(x => x.Syarat.Dok).Select(g => (g.First().Syarat, g.Any(x => x.Wajib)))];
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
        [.. p.Syarat().Where(x => !x.Wajib && !p.BerkasSah(x.Syarat.Dok).Any() && !TakBerlaku(p, x.Syarat)).Select(x => x.Syarat)];

    /// <summary>Required answers that are not there; the kelurahan counts where its lurah signs.</summary>
    public static IReadOnlyList<FieldLayanan> FieldKurang(this Butir b) =>
        [.. Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Where(f => f.Wajib && !b.Terjawab(f.Name)
            && (f.Name != Isian.KodeWilayah || b.Layanan.JenisHasil == JenisHasil.SuratKantor))];

    /// <summary>What the chat asks of the citizen: purpose and the service's own required fields; numbers of cards are read from the cards.</summary>
    public static IReadOnlyList<FieldLayanan> FieldChat(RincianLayanan rincian) =>
        [.. rincian.FieldKelompok.Where(k => k == "keperluan").SelectMany(k => Katalog.Bawaan.KelompokField[k])
            .Concat(rincian.Field).Where(f => f.Wajib && BisaDitanyakan(f)).DistinctBy(f => f.Name)];

    public static bool Terjawab(this Butir b, string nama) => b.SemuaIsian.TryGetValue(nama, out var v) && v.Length > 0;

    /// <summary>Puts an answer where it belongs: the applicant's own data on the application, the service's on the butir.</summary>
    public static Bersama.Hasil Isi(this Permohonan p, Butir b, string nama, string? nilai) =>
        Katalog.Bawaan.KelompokField.Values.Any(k => k.Any(f => f.Name == nama)) ? p.IsiField(nama, nilai) : b.IsiField(nama, nilai);

    static bool TakBerlaku(Permohonan p, SyaratLayanan s) => s.Bila is { } bila && p.Butir.Any(b => b.Terjawab(bila.Field));

    static bool BisaDitanyakan(FieldLayanan f) =>
        f.Type is not (TipeField.Nik or TipeField.NoKk or TipeField.Koordinat or TipeField.Telepon) && !(f.Type == TipeField.Enum && f.Opsi.Count > PilihanTerbanyak);
}
