using LayananPublik.Bersama;

namespace LayananPublik.Kependudukan;

/// <summary>Officers hold two contacts to be one person (an old number and a new one). Nothing is moved or rewritten for it: when it turns out wrong the row is ended, and all is as it was.</summary>
public sealed class GabunganKontak
{
    public const int PanjangAlasan = 300;

    GabunganKontak() { }

    public int Id { get; private set; }

    /// <summary>The older contact of the two.</summary>
    public int KontakId { get; private set; }

    public Kontak Kontak { get; private set; } = null!;

    public int LainId { get; private set; }

    public Kontak Lain { get; private set; } = null!;

    /// <summary>How the officer knows.</summary>
    public string Alasan { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? DilepasPada { get; private set; }

    public string? DilepasOleh { get; private set; }

    public static Hasil<GabunganKontak> Satukan(int kontakId, int lainId, string alasan, Pelaku pelaku, DateTimeOffset pada)
    {
        if (kontakId == lainId) return Hasil.Ditolak("Ini percakapan yang sama. Pilih percakapan dari nomor lain.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis bagaimana Anda tahu bahwa orangnya sama, misalnya \"ditunjukkan KTP di loket\".");
        return Hasil.Dengan(new GabunganKontak
        {
            KontakId = Math.Min(kontakId, lainId), LainId = Math.Max(kontakId, lainId), Alasan = alasan.Trim() is { Length: > PanjangAlasan } panjang ? panjang[..PanjangAlasan] : alasan.Trim(),
            Pada = pada, PetugasId = pelaku.PetugasId, Oleh = pelaku.Nama
        });
    }

    public Hasil Lepas(Pelaku pelaku, DateTimeOffset pada)
    {
        if (DilepasPada is not null) return Hasil.Ditolak("Gabungan ini sudah dilepas. Muat ulang.");
        (DilepasPada, DilepasOleh) = (pada, pelaku.Nama);
        return Hasil.Baik;
    }
}
