using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>A file beside the composer, not sent yet: from the computer, or of a stored answer.</summary>
public sealed class BerkasTulis
{
    /// <summary>What WhatsApp takes from an office, by the ending of the name; the bytes are looked at again when it is sent.</summary>
    static readonly string[] Akhiran = [".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt"];

    public const string Terima = ".pdf,.jpg,.jpeg,.png,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt";

    BerkasTulis() { }

    public string Nama { get; private init; } = "";

    public long? Ukuran { get; private init; }

    public bool Gambar { get; private init; }

    /// <summary>0 to 100 while it is being uploaded; null before.</summary>
    public int? Persen { get; private set; }

    public IBrowserFile? Isi { get; private init; }

    public int? IsiLemariId { get; private init; }

    /// <summary>Why it cannot be sent; null when it can.</summary>
    public static string? Tolakan(IBrowserFile isi, long batas) => isi.Size switch
    {
        0 => "Berkas itu kosong. Pilih berkas lain.",
        _ when !Akhiran.Contains(Path.GetExtension(isi.Name).ToLowerInvariant()) => "Jenis berkas ini tidak dapat dikirim lewat WhatsApp. Pakai PDF, JPG, PNG, Word, Excel, atau PowerPoint.",
        var n when n > batas => $"Berkas terlalu besar ({UkuranBerkas.Tulis(n)}). Paling besar {UkuranBerkas.Tulis(batas)}.",
        _ => null
    };

    public static BerkasTulis Dari(IBrowserFile isi) => new() { Isi = isi, Nama = isi.Name, Ukuran = isi.Size, Gambar = isi.ContentType.StartsWith("image/", StringComparison.Ordinal) };

    public static BerkasTulis Dari(BerkasTersimpan b) => new() { Nama = b.Nama, IsiLemariId = b.IsiLemariId };

    /// <summary>As the desk takes it; <paramref name="maju"/> is called as the bytes come in.</summary>
    public BerkasBalasan Sebagai(long batas, Action maju) => IsiLemariId is { } id ? new(Nama) { IsiLemariId = id } : new(Nama) { Baca = ct => BacaAsync(batas, maju, ct) };

    async Task<byte[]> BacaAsync(long batas, Action maju, CancellationToken ct)
    {
        using var tampung = new MemoryStream((int)Isi!.Size);
        await using var aliran = Isi.OpenReadStream(batas, ct);
        var potong = new byte[64 * 1024];
        for (int n; (n = await aliran.ReadAsync(potong, ct)) > 0;)
        {
            tampung.Write(potong, 0, n);
            var persen = (int)(tampung.Length * 100 / Isi.Size);
            if (persen == Persen) continue;
            Persen = persen;
            maju();
        }
        return tampung.ToArray();
    }
}
