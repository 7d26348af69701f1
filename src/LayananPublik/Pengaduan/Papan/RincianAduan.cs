using LayananPublik.KotakMasuk;

namespace LayananPublik.Pengaduan;

/// <summary>One case as the office works on it. Who reported it is not in here: that is asked for on its own.</summary>
public sealed record RincianAduan
{
    public required int Id { get; init; }

    public required string Nomor { get; init; }

    public required StatusAduan Status { get; init; }

    public required int KategoriId { get; init; }

    public required string Kategori { get; init; }

    public string? NomorDarurat { get; init; }

    public int? DinasLazim { get; init; }

    public Berat? Berat { get; init; }

    public required string Uraian { get; init; }

    public required string Ringkasan { get; init; }

    public string? LokasiTeks { get; init; }

    public double? Lintang { get; init; }

    public double? Bujur { get; init; }

    internal string? TitikTepat { get; init; }

    /// <summary>The reader may not know the exact place: what is shown is its cell.</summary>
    public bool TitikDibulatkan { get; init; }

    public string? Rt { get; init; }

    public string? Rw { get; init; }

    public required int UnitId { get; init; }

    public required string Unit { get; init; }

    public required string JalurUnit { get; init; }

    public KanalAduan Kanal { get; init; }

    public DateTimeOffset? WaktuKejadian { get; init; }

    public bool Anonim { get; init; }

    public bool Rahasia { get; init; }

    /// <summary>The talk it came from; null where its reporter must not be known.</summary>
    public int? PercakapanId { get; init; }

    public int? PetugasId { get; init; }

    public string? Petugas { get; init; }

    public required DateTimeOffset Pada { get; init; }

    public DateTimeOffset? TenggatVerifikasi { get; init; }

    public DateTimeOffset? TenggatTanggapan { get; init; }

    public DateTimeOffset? TenggatSelesai { get; init; }

    public DateTimeOffset? TenggatKonfirmasi { get; init; }

    public DateTimeOffset? Tenggat { get; init; }

    public JamAduan Jam { get; init; }

    public DateTimeOffset? JedaSejak { get; init; }

    public DateTimeOffset? DiverifikasiPada { get; init; }

    public DateTimeOffset? DitindaklanjutiPada { get; init; }

    public DateTimeOffset? BerakhirPada { get; init; }

    public DateTimeOffset? KabarTerakhirPada { get; init; }

    public TingkatAduan Tingkat { get; init; }

    public int? IndukId { get; init; }

    public string? NomorInduk { get; init; }

    public string? DialihkanKe { get; init; }

    public string? NomorLapor { get; init; }

    public bool Terbit { get; init; }

    public int DibukaLagiKali { get; init; }

    /// <summary>Its own, and what other reporters of the group sent.</summary>
    public IReadOnlyList<BerkasAduanTampil> Berkas { get; init; } = [];

    /// <summary>What other reporters of the group wrote, in their own words and without a number.</summary>
    public IReadOnlyList<string> KataLain { get; init; } = [];

    public IReadOnlyList<DisposisiTampil> Disposisi { get; init; } = [];

    public IReadOnlyList<RiwayatAduanTampil> Riwayat { get; init; } = [];

    /// <summary>Reports of the same that are joined to this one.</summary>
    public IReadOnlyList<BarisAduan> Gabungan { get; init; } = [];

    public IReadOnlyList<MintaIdentitasTampil> Permintaan { get; init; } = [];

    public AturanAduan Aturan { get; init; } = AturanAduan.Bawaan;

    public bool Tertutup => AlurAduan.Berakhir(Status);

    public bool IdentitasTertutup => Anonim || Rahasia;

    public Tempat? Titik => Lintang is { } y && Bujur is { } x ? new(y, x, null, null) : null;
}

public sealed record BerkasAduanTampil(int Id, GolonganBukti Golongan, string Nama, string Mime, long Ukuran, int? LaporanId, string Oleh, DateTimeOffset Pada)
{
    /// <summary>Sent by another reporter of the group; by which one is not told here.</summary>
    public bool DariLain { get; init; }
}

public sealed record DisposisiTampil(int Id, int DinasId, string Dinas, bool Utama, string Pengantar, StatusDisposisi Status, DateTimeOffset Pada, string Oleh, DateTimeOffset? Tenggat, DateTimeOffset? DitarikPada, int DibukaLagiKali, bool IdentitasDibuka, IReadOnlyList<LaporanTampil> Laporan)
{
    public bool Aktif => DitarikPada is null && Status is not (StatusDisposisi.Selesai or StatusDisposisi.Dikembalikan);

    /// <summary>The dinas asked, and nobody has answered yet.</summary>
    public bool Bertanya => Aktif && Laporan.LastOrDefault(l => l.Jenis != JenisLaporan.MintaIdentitas) is { Jenis: JenisLaporan.Tanya };
}

public sealed record LaporanTampil(int Id, JenisLaporan Jenis, string Teks, string Oleh, DateTimeOffset Pada);

public sealed record RiwayatAduanTampil(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Ke, string? Alasan);

public sealed record MintaIdentitasTampil(int Id, int? PemintaId, string Peminta, string Alasan, StatusPermintaan Status, DateTimeOffset Pada, string? Pemutus, DateTimeOffset? SampaiPada, string? Dinas, string? DariDinas);
