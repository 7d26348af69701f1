namespace LayananPublik.Pelayanan;

/// <summary>What a document asks of the citizen; inside a bundle without what the bundle makes itself, and under the name of the paper that serves several.</summary>
public static class SyaratPaket
{
    public static IReadOnlyList<SyaratLayanan> Syarat(this Butir b)
    {
        if (b.Dokumen() is not { } d) return b.Layanan.Rincian.Syarat;
        var rincian = b.Permohonan.Paket!.Rincian;
        var dibuat = Mendahului(b).SelectMany(x => x.Dokumen()!.Membuat).Concat(d.Tanpa).ToHashSet();
        return [.. b.Layanan.Rincian.Syarat.Where(s => !dibuat.Contains(s.Dok)).Select(s => Sesuaikan(s, d, rincian)).GroupBy(s => s.Dok).Select(g => g.MaxBy(s => s.Wajib)!)];
    }

    /// <summary>Its place in the bundle; null outside of one.</summary>
    public static DokumenPaket? Dokumen(this Butir b)
    {
        if (b.Kunci is not { } kunci) return null;
        // Without its bundle it would quietly ask for more than it should.
        var paket = b.Permohonan.Paket ?? throw new InvalidOperationException("The bundle of this application was not loaded.");
        var id = kunci.Split('-')[0];
        return paket.Rincian.Dokumen.Single(d => d.Id == id);
    }

    /// <summary>The form of a document: without the questions about papers that its bundle makes or demands anyway.</summary>
    public static IReadOnlyList<FieldLayanan> Formulir(this Butir b) => [.. Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Where(b.Ditanyakan)];

    internal static bool Ditanyakan(this Butir b, FieldLayanan f) => b.Kunci is null || b.Layanan.Rincian.Syarat.FirstOrDefault(s => s.Tanya is not null && s.FieldTanya == f.Name) is not { } s
        || b.Syarat().Any(x => x.Tanya == s.Tanya && !x.Wajib);

    static SyaratLayanan Sesuaikan(SyaratLayanan s, DokumenPaket d, RincianPaket r)
    {
        if (d.Wajibkan.Contains(s.Dok)) s = s with { Wajib = true };
        if (d.BolehTanpa.Contains(s.Dok)) s = s with { Wajib = false, Bila = null, Tanya = null };
        if (r.Sama.TryGetValue(s.Dok, out var dok)) s = s with { Dok = dok, Nama = Nama(r, dok, s.Nama), Catatan = Katalog.Bawaan.Dokumen.FirstOrDefault(x => x.Kode == dok)?.Catatan };
        return r.NamaSyarat.TryGetValue(s.Dok, out var sebutan) ? s with { Nama = sebutan } : s;
    }

    internal static string Nama(RincianPaket r, string dok, string cadangan) =>
        r.NamaSyarat.TryGetValue(dok, out var nama) ? nama : Katalog.Bawaan.Dokumen.FirstOrDefault(x => x.Kode == dok)?.Nama ?? cadangan;

    static IEnumerable<Butir> Mendahului(Butir b) => b.Pendahulu.SelectMany(x => Mendahului(x.Pendahulu).Append(x.Pendahulu)).Distinct();
}
