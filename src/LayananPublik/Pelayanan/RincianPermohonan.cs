using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>One application as an officer sees it; letters are added by Persuratan.</summary>
public sealed record RincianPermohonan
{
    public required int Id { get; init; }
    public required string? Nomor { get; init; }
    public required string NamaPemohon { get; init; }
    public required int UnitKerjaId { get; init; }
    public required string Unit { get; init; }
    public required Kanal Kanal { get; init; }
    public required int? PercakapanId { get; init; }
    public required DateTimeOffset Pada { get; init; }
    public required DateTimeOffset? DiajukanPada { get; init; }

    /// <summary>Who speaks for the applicant, and with which consent; null = nobody does.</summary>
    public Perwakilan? Perwakilan { get; init; }

    /// <summary>For the receipt of somebody without WhatsApp.</summary>
    public string? KodeLacak { get; init; }

    /// <summary>NIK and KK number are hidden from this officer.</summary>
    public required bool Tersamar { get; init; }

    /// <summary>This officer may type answers and attach documents now.</summary>
    public required bool BolehUbah { get; init; }

    /// <summary>The bundle and how far it is ("2 dari 4 selesai"); null for a single service.</summary>
    public string? Paket { get; init; }
    public string? Kemajuan { get; init; }

    public required IReadOnlyList<ButirTampil> Butir { get; init; }
    public required IReadOnlyList<FieldTampil> Field { get; init; }
    public required IReadOnlyList<DokumenTampil> Dokumen { get; init; }
    public required IReadOnlyList<RiwayatTampil> Riwayat { get; init; }
}

/// <summary>A document to be made, with the buttons this officer has; <see cref="Kurang"/>: why it cannot be approved yet.</summary>
public sealed record ButirTampil(int Id, string Kode, string Layanan, JenisHasil JenisHasil, StatusButir Status, string Sebutan, DateTimeOffset? Tenggat, DateTimeOffset? JedaSejak,
    int? PetugasId, string? Petugas, IReadOnlyList<Tindakan> Tindakan, string? Kurang, int Versi = 1, bool VersiLama = false)
{
    /// <summary>Its place in a bundle, what it is called there, and what it waits for.</summary>
    public string? Kunci { get; init; }
    public string Nama { get; init; } = Layanan;
    public string? Menunggu { get; init; }

    /// <summary>Answers that nobody has held against the paper that proves them, and those that differ from one.</summary>
    public IReadOnlyList<string> BelumCocok { get; init; } = [];
    public IReadOnlyList<BedaIsian> Beda { get; init; } = [];

    public Prioritas Prioritas { get; init; }

    /// <summary>The service point it lies at; null = the unit itself.</summary>
    public int? TitikId { get; init; }
    public string? Titik { get; init; }

    /// <summary>Codes of the papers it needs; null outside of a bundle: all of them.</summary>
    public IReadOnlyList<string>? Dok { get; init; }
}

/// <summary>An answer: as stored, as shown, and what the officer should look at.</summary>
public sealed record FieldTampil(string Nama, string Label, TipeField Tipe, string Nilai, string Tampil, bool Wajib, IReadOnlyList<PilihanUnit> Pilihan, IReadOnlyList<string> Peringatan, bool Kelompok)
{
    /// <summary>The heading under which a bundle shows it.</summary>
    public string? Bagian { get; init; }

    /// <summary>What the number says by itself; for a NIK, and only for who may see it.</summary>
    public string? Arti { get; init; }

    public bool Kurang => Wajib && Nilai.Length == 0;
}

/// <summary>A requirement and what was handed in for it.</summary>
public sealed record DokumenTampil(string Dok, string Nama, string? Catatan, bool Wajib, string? Kondisi, IReadOnlyList<BerkasTampil> Berkas)
{
    /// <summary>Keys of the answers that it proves.</summary>
    public IReadOnlyList<string> Membuktikan { get; init; } = [];
}

/// <summary>The tick of an answer on a document. <see cref="Usang"/>: the answer has changed since, so it no longer counts.</summary>
public sealed record CocokTampil(string Field, HasilCocok Hasil, string? Alasan, string Oleh, DateTimeOffset Pada, bool Usang);

/// <summary>A file; opened by <see cref="Alamat"/>, which is logged. Without <see cref="Mime"/> its bytes are not there (yet); <see cref="Mutu"/>: what makes it hard to read.</summary>
public sealed record BerkasTampil(int Id, string Nama, string Alamat, string? Mime, long Ukuran, Putusan Putusan, string? Alasan, string? DiputusOleh, DateTimeOffset? DiputusPada, DateTimeOffset Pada, StatusLampiran? Unduhan, bool LewatTautan = false, string? Mutu = null)
{
    /// <summary>In place of a file: what the head of an RT or RW confirmed by WhatsApp.</summary>
    public string? Catatan { get; init; }

    /// <summary>Where it was taken over from.</summary>
    public string? Asal { get; init; }

    public IReadOnlyList<CocokTampil> Cocok { get; init; } = [];

    /// <summary>The confirmation has not come yet.</summary>
    public bool MenungguCatatan { get; init; }

    /// <summary>False when the note is not what was confirmed.</summary>
    public bool CatatanUtuh { get; init; } = true;
}

public sealed record RiwayatTampil(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Ke, string? Alasan, string Layanan);
