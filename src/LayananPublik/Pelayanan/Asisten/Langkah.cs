namespace LayananPublik.Pelayanan;

/// <summary>Where the assistant stands, kept as one word and what it is about: "field:jenis".</summary>
public readonly record struct Langkah(string Nama, string Tentang = "")
{
    /// <summary>The citizen looks at the first list, at the services of a category, or at one service.</summary>
    public const string Menu = "menu", Kategori = "kategori", Kartu = "kartu";

    /// <summary>The intake asks for the opening line, a field, documents, optional documents, the final yes.</summary>
    public const string Data = "data", Baris = "baris", Field = "field", Berkas = "berkas", Opsional = "opsional", Ringkasan = "ringkasan";

    /// <summary>Which answer to change, whether to cancel, the answer to a returned application.</summary>
    public const string Ubah = "ubah", Batal = "batal", Perbaikan = "perbaikan";

    /// <summary>A question about speaking for another; a head of an RT who is about to say why he refuses.</summary>
    public const string Wakil = "wakil", Pengantar = "pengantar";

    /// <summary>What a photo shows; the citizen said "later".</summary>
    public const string Jenis = "jenis", Jeda = "jeda";

    public static readonly Langkah Awal = new("");

    public static Langkah Dari(string tulisan) => tulisan.Split(':', 2) is [var nama, var tentang] ? new(nama, tentang) : new(tulisan);

    public override string ToString() => Tentang.Length == 0 ? Nama : $"{Nama}:{Tentang}";
}
