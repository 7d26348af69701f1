namespace LayananPublik.KotakMasuk;

/// <summary>The gate that every file passes, whoever brings it: its form, its contents, the virus scanner.</summary>
public sealed class PemeriksaBerkas(PindaiVirus pindai)
{
    const string Coba = "Pemindai virus sedang tidak menjawab. Coba lagi sebentar lagi; bila tetap begitu, beri tahu admin.";

    public async Task<HasilAmbil> PeriksaAsync(byte[] isi, string namaBerkas, CancellationToken ct)
    {
        var hasil = JenisBerkas.Periksa(isi, namaBerkas);
        return hasil.Isi is null ? hasil : await PindaiAsync(hasil, ct);
    }

    /// <summary>For files that an officer brings: what cannot be taken now is refused with a sentence, never kept waiting.</summary>
    public async Task<HasilAmbil> DariPetugasAsync(byte[] isi, string namaBerkas, CancellationToken ct)
    {
        var hasil = await PeriksaAsync(isi, namaBerkas, ct);
        if (hasil.NamaVirus is { } virus) return HasilAmbil.Tolak($"Berkas ini mengandung virus ({virus}) dan tidak disimpan. Jangan dibuka; beri tahu admin.");
        return hasil.TungguPindai ? HasilAmbil.Tolak(Coba) : hasil;
    }

    public async Task<HasilAmbil> PindaiAsync(HasilAmbil hasil, CancellationToken ct)
    {
        var vonis = await pindai.PeriksaAsync(hasil.Isi!, ct);
        return vonis.Virus is { } virus ? hasil.Terjangkit(virus) : vonis.Galat is { } galat ? hasil.BelumDipindai(galat) : hasil;
    }
}
