using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>What the public page says of a letter.</summary>
public enum Keaslian { Sah, Kedaluwarsa, Dicabut, BelumDitandatangani }

/// <summary>What anybody who holds the code may know of a letter; nothing of its content, and its person only masked.</summary>
public sealed record Verifikasi(Keaslian Keaslian, string Jenis, string Nomor, DateOnly Tanggal, DateOnly? BerlakuSampai, DateOnly? DicabutPada, string Unit, string Penanda, string NamaPenanda, CaraTanda Cara, string NamaTersamar)
{
    /// <summary>Who approved and signed, in order, with the time on the office's wall.</summary>
    public IReadOnlyList<PenandaTampil> Rantai { get; init; } = [];

    /// <summary>The number in another office's book, where that office signs below.</summary>
    public string? NomorKedua { get; init; }

    public SuratLain? Pengganti { get; init; }

    public SuratLain? Menggantikan { get; init; }

    /// <summary>Hash and size of the issued file, to compare another one with.</summary>
    public string? Sari { get; init; }

    public long Ukuran { get; init; }

    /// <summary>Hash of the scan of the paper signed by hand.</summary>
    public string? SariPindai { get; init; }

    /// <summary>Who knows the PIN may open the file here.</summary>
    public bool DapatDibuka { get; init; }

    public static Verifikasi Dari(BarisVerifikasi b, DateTimeOffset pada)
    {
        var jam = new JamKantor(TimeProvider.System, b.ZonaWaktu);
        var naskah = Persuratan.Naskah.DariJson(b.Naskah);
        var keaslian = b.Status == StatusSurat.Dicabut ? Keaslian.Dicabut : b.Status != StatusSurat.Terbit ? Keaslian.BelumDitandatangani
            : b.BerlakuSampai < jam.TanggalPada(pada) ? Keaslian.Kedaluwarsa : Keaslian.Sah;
        var jabatan = string.Join(' ', naskah.Ttd.Jabatan).TrimEnd(',');
        return new(keaslian, b.Jenis, b.Nomor, b.Tanggal, b.BerlakuSampai, b.DicabutPada is { } cabut ? jam.TanggalPada(cabut) : null, b.Unit,
            jabatan, naskah.Ttd.Nama, b.Cara, b.NamaTersamar ?? Surat.Samarkan(b.NamaPemohon))
        {
            // Letters from before the names were frozen say on the paper who signed.
            Rantai = [.. b.Penanda.OrderBy(p => p.Urutan).Select(p => new PenandaTampil(p.Nama ?? naskah.Ttd.Nama, (p.Sebutan ?? jabatan).Replace('\n', ' ').TrimEnd(','), p.Pada is { } kapan ? jam.Lengkap(kapan) : null, p.Cara))],
            Pengganti = b.Pengganti, Menggantikan = b.Menggantikan, Sari = b.Sari, Ukuran = b.Ukuran ?? 0, SariPindai = b.SariPindai == b.Sari ? null : b.SariPindai, NomorKedua = naskah.Register is { } r ? $"{r.Nomor}" : null,
            DapatDibuka = b.PunyaPin && b.Status == StatusSurat.Terbit
        };
    }
}

/// <summary>One signer on the public page; without a time the step is still open.</summary>
public sealed record PenandaTampil(string Nama, string Jabatan, string? Pada, CaraTanda Cara);

/// <summary>The letter that replaced this one, or that this one replaced.</summary>
public sealed record SuratLain(string Nomor, DateOnly Tanggal, string? Kode);

/// <summary>As it is read from the database; does not leave the server.</summary>
public sealed record BarisVerifikasi(StatusSurat Status, string Jenis, string Nomor, DateOnly Tanggal, DateOnly? BerlakuSampai, DateTimeOffset? DicabutPada, string Unit, string ZonaWaktu, string Naskah, CaraTanda Cara, string NamaPemohon)
{
    /// <summary>As frozen with the letter; null of one from before names were.</summary>
    public string? NamaTersamar { get; init; }

    public IReadOnlyList<BarisPenanda> Penanda { get; init; } = [];
    public SuratLain? Pengganti { get; init; }
    public SuratLain? Menggantikan { get; init; }
    public string? Sari { get; init; }
    public long? Ukuran { get; init; }
    public string? SariPindai { get; init; }
    public string Jalur { get; init; } = "";
    public bool PunyaPin { get; init; }
}

public sealed record BarisPenanda(int Urutan, string? Nama, string? Sebutan, DateTimeOffset? Pada, CaraTanda Cara);
