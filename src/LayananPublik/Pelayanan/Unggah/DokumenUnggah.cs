namespace LayananPublik.Pelayanan;

/// <summary>A requirement on the upload page. <see cref="Alasan"/>: why it is asked again.</summary>
public sealed record DokumenUnggah(string Dok, string Nama, string? Catatan, string? Kondisi, bool Wajib, string? Alasan, IReadOnlyList<BerkasUnggah> Berkas)
{
    /// <summary>What may be handed in behind this link: all that applies to a draft; of a returned application only what was asked again, also after it has come.</summary>
    public static IReadOnlyList<SyaratLayanan> Diminta(TautanUnggah t)
    {
        var p = t.Permohonan;
        if (!Perbaikan.Menunggu(p))
            return [.. p.Syarat().Where(x => x.Wajib || p.BerkasSah(x.Syarat.Dok).Any()).Select(x => x.Syarat).UnionBy(p.BerkasOpsional(), s => s.Dok)];
        var diminta = p.BerkasDiminta().Select(s => s.Dok).Concat(p.Berkas.Where(b => b.LewatTautan && b.Pada >= t.Pada).Select(b => b.Dok)).ToHashSet();
        return [.. p.Syarat().Select(x => x.Syarat).Where(s => diminta.Contains(s.Dok))];
    }

    public static IReadOnlyList<DokumenUnggah> Dari(TautanUnggah t)
    {
        var p = t.Permohonan;
        var wajib = p.Syarat().Where(x => x.Wajib).Select(x => x.Syarat.Dok).ToHashSet();
        return [.. Diminta(t).Select(s => new DokumenUnggah(s.Dok, s.Nama, s.Catatan, s.Kondisi, wajib.Contains(s.Dok) || Perbaikan.Menunggu(p),
            p.BerkasDitolak().Any(x => x.Dok == s.Dok) ? Berita.Alasan(p, s) : null, [.. p.BerkasSah(s.Dok).Select(Tampil)]))];
    }

    static BerkasUnggah Tampil(Berkas b) => new(b.Id, b.Dok, b.Nama, b.IsiLemari?.Mime ?? "", b is { LewatTautan: true, Putusan: Putusan.Belum });
}
