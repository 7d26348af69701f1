namespace LayananPublik.Pencarian;

/// <summary>What can be found by its words.</summary>
public enum JenisCari { Percakapan, Pesan, Permohonan, Surat, Lampiran }

/// <summary><see cref="Disusun"/>: its words are being written; <see cref="Usang"/>: another took its place, its words go with the next tidying.</summary>
public enum KeadaanBlok { Disusun, Siap, Usang }

/// <summary>A stretch of rows with neighbouring ids whose words are in the index. Never changed: what changes is written anew beside it and takes its place.</summary>
public sealed class BlokCari
{
    readonly List<KataCari> kata = [];

    BlokCari() { }

    public int Id { get; private set; }

    public JenisCari Jenis { get; private set; }

    /// <summary>First id of the stretch.</summary>
    public int Awal { get; private set; }

    public int Panjang { get; private set; }

    public KeadaanBlok Keadaan { get; private set; }

    public DateTimeOffset DimulaiPada { get; private set; }

    public IReadOnlyList<KataCari> Kata => kata;

    public static BlokCari Susun(JenisCari jenis, int awal, int panjang, DateTimeOffset pada) => new() { Jenis = jenis, Awal = awal, Panjang = panjang, DimulaiPada = pada };

    public void JadiSiap() => Keadaan = KeadaanBlok.Siap;

    public void Usangkan() => Keadaan = KeadaanBlok.Usang;
}

/// <summary>In which rows of a block a word stands, as offsets; under the empty word, to which units each row belongs.</summary>
public sealed class KataCari
{
    public const int PanjangKata = 40;

    KataCari() { }

    public int BlokId { get; private set; }

    public string Kata { get; private set; } = "";

    public byte[] Isi { get; private set; } = [];

    public static KataCari Tulis(int blokId, string kata, byte[] isi) => new() { BlokId = blokId, Kata = kata, Isi = isi };
}
