using LayananPublik.Persuratan.Wewenang;

namespace LayananPublik.Persuratan;

/// <summary>The signatures that a letter's paper shows: by whom, and how.</summary>
/// <param name="Oleh">Null while nobody is in office.</param>
public sealed record TandaSurat(Penanda? Oleh, CaraTanda Cara)
{
    /// <summary>Of a prepared letter: where it is this officer's turn he himself stands there, else who acts by default.</summary>
    public static IReadOnlyList<TandaSurat> Dari(Surat surat, Penerbit penerbit, Penanda? giliran)
    {
        var kode = surat.Butir.Layanan.Kode;
        return [.. surat.TandaTangan.Select(l => new TandaSurat(giliran is { PejabatId: not null } && l == surat.LangkahBerikut ? giliran : Diminta(l, penerbit, kode), l.Cara))];
    }

    // Whom the desk has asked, as long as he may; else who acts by default.
    static Penanda? Diminta(LangkahTanda l, Penerbit penerbit, string kode) =>
        penerbit.Wewenang.Untuk(l, kode) is [{ } utama, ..] semua ? semua.FirstOrDefault(p => l.TujuanId is not null && p.PejabatId == l.TujuanId) ?? utama : null;

    public static IReadOnlyList<TandaSurat> Dari(IReadOnlyList<RencanaLangkah> rencana, Penerbit penerbit, string kode) =>
        [.. rencana.Where(r => r.Jenis == JenisLangkah.TandaTangan).Select(r => new TandaSurat(penerbit.Wewenang.Utama(r.Jabatan, r.UnitKerjaId, r.Bentuk, kode), r.Cara))];

    /// <summary>The material with these signatures.</summary>
    public static Bahan Pasang(Bahan bahan, IReadOnlyList<TandaSurat> tanda)
    {
        var surat = bahan.Surat with { Pejabat = tanda[0].Oleh?.Blok ?? bahan.Surat.Pejabat, Cara = tanda[0].Cara };
        if (tanda.Count > 1 && tanda[1].Oleh is { } kedua) surat = surat with { Mengetahui = kedua.Blok, CaraMengetahui = tanda[1].Cara };
        return bahan with { Surat = surat };
    }
}
