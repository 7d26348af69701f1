namespace LayananPublik.Pelayanan.Halaman;

/// <summary>What the verdicts on a requirement add up to.</summary>
static class KeadaanBerkas
{
    /// <summary>Without those that a newer one has replaced.</summary>
    public static IReadOnlyList<BerkasTampil> Tampak(this DokumenTampil d) => [.. d.Berkas.Where(b => b.Putusan != Putusan.Diganti)];

    public static bool Sesuai(this DokumenTampil d) => d.Tampak().Any(b => b.Putusan == Putusan.Diterima);

    /// <summary>Stands in the way of an approval.</summary>
    public static bool Menghalangi(this DokumenTampil d) => d.Berkas.Any(b => b.Putusan == Putusan.Belum) || (d.Wajib && !d.Sesuai());

    /// <summary>A return would ask the citizen for it.</summary>
    public static bool Diminta(this DokumenTampil d) => !d.Tampak().Any(b => b.Putusan is Putusan.Belum or Putusan.Diterima) && (d.Wajib || d.Tampak().Any(b => b.Putusan == Putusan.Ditolak));

    /// <summary>Why an approval is still locked, short enough for a button; null when it is not.</summary>
    public static string? BelumBisaDisetujui(this RincianPermohonan p)
    {
        var (berkas, data) = (p.Dokumen.Count(Menghalangi), p.Field.Count(f => f.Kurang));
        string?[] kurang = [berkas > 0 ? $"{berkas} berkas wajib belum diterima" : null, data > 0 ? $"{data} data wajib belum diisi" : null];
        return berkas + data == 0 ? null : string.Join(", ", kurang.OfType<string>());
    }
}
