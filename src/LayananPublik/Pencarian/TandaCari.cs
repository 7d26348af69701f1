namespace LayananPublik.Pencarian;

public enum PerihalTanda { Pesan, Percakapan, Kontak, Permohonan, Surat, Lampiran }

/// <summary>That something which may be in the index has changed or gone, saved together with the change: its block is to be written anew.</summary>
public sealed class TandaCari
{
    TandaCari() { }

    public long Id { get; private set; }

    public PerihalTanda Perihal { get; private set; }

    public int Nomor { get; private set; }

    public static TandaCari Tentang(PerihalTanda perihal, int nomor) => new() { Perihal = perihal, Nomor = nomor };
}
