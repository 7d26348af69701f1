using System.Globalization;

namespace LayananPublik.Pengaduan;

/// <summary>What a dinas may do on its disposition.</summary>
public enum AksiDinas { Terima, Tanya, Lapor, Selesai, Kembali, MintaIdentitas }

/// <summary>How a dinas stands with who reported its case: all it learns of what the office decides.</summary>
public enum KeadaanIdentitas { Tertutup, Diminta, Ditolak, Diberikan }

/// <summary>A photo that may be shown to a dinas.</summary>
public sealed record FotoDinas(int Id, string Mime)
{
    public bool Gambar => Mime.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>One line of the talk between a dinas and the office.</summary>
public sealed record LaporanDinas(JenisLaporan Jenis, string Teks, string Oleh, DateTimeOffset Pada, IReadOnlyList<FotoDinas> Foto)
{
    /// <summary>Said by the office.</summary>
    public bool DariKantor => Jenis == JenisLaporan.Jawab;
}

/// <summary>One disposition as its dinas sees it: the office's words, the place, photos and the talk. Nothing of who reported, nothing of the chat.</summary>
public sealed record KasusDinas
{
    public required int Id { get; init; }
    public required int AduanId { get; init; }
    public required int DinasId { get; init; }
    public required string Nomor { get; init; }
    public required string Kategori { get; init; }
    public required string Dinas { get; init; }
    /// <summary>Who passed it on, and the kelurahan of the place where that is another.</summary>
    public required string Kantor { get; init; }
    public required string Wilayah { get; init; }
    public required string ZonaWaktu { get; init; }
    public required bool Utama { get; init; }
    public required StatusDisposisi Status { get; init; }
    public required StatusAduan StatusAduan { get; init; }
    public required string Ringkasan { get; init; }
    public required string Pengantar { get; init; }
    public required string? Lokasi { get; init; }
    public required double? Lintang { get; init; }
    public required double? Bujur { get; init; }
    /// <summary>Its reporter is anonymous: the point is that of its cell of about 100 metres.</summary>
    public bool TitikDibulatkan { get; init; }
    public required string? RtRw { get; init; }
    public required DateTimeOffset? WaktuKejadian { get; init; }
    public required DateTimeOffset Dikirim { get; init; }
    /// <summary>For the first answer, after that for the end.</summary>
    public required DateTimeOffset? Tenggat { get; init; }
    public required bool Ditanggapi { get; init; }
    /// <summary>Since when the reporter may be read, by a request that two persons of the office have granted.</summary>
    public DateTimeOffset? IdentitasDibuka { get; init; }
    public KeadaanIdentitas Identitas { get; init; }
    /// <summary>The reporter asked not to be known, or the case is confidential: what asking for him means then.</summary>
    public bool Anonim { get; init; }
    public bool Rahasia { get; init; }
    public required IReadOnlyList<FotoDinas> Foto { get; init; }
    public required IReadOnlyList<LaporanDinas> Laporan { get; init; }

    /// <summary>"-6.4817, 106.8543" as map apps read it.</summary>
    public string? Koordinat => Lintang is { } l && Bujur is { } b ? string.Create(CultureInfo.InvariantCulture, $"{l:0.000000}, {b:0.000000}") : null;

    /// <summary>Opens the phone's own map app.</summary>
    public string? Peta => Lintang is { } l && Bujur is { } b ? string.Create(CultureInfo.InvariantCulture, $"geo:{l:0.000000},{b:0.000000}?q={l:0.000000},{b:0.000000}") : null;

    public bool Ditutup => Status is StatusDisposisi.Selesai or StatusDisposisi.Dikembalikan || StatusAduan == StatusAduan.Ditindaklanjuti || AlurAduan.Berakhir(StatusAduan);

    /// <summary>A copy is read and nothing else.</summary>
    public bool Boleh(AksiDinas aksi) => Utama && !Ditutup && (aksi != AksiDinas.Terima || Status == StatusDisposisi.Dikirim) && (aksi != AksiDinas.MintaIdentitas || Identitas is KeadaanIdentitas.Tertutup or KeadaanIdentitas.Ditolak);

    /// <summary>Why an act may not be done; null when it may.</summary>
    public string? Sebab(AksiDinas aksi) => Boleh(aksi) ? null
        : !Utama ? "Ini tembusan: hanya untuk diketahui. Yang mengerjakan dinas lain." : Ditutup ? "Tugas ini sudah ditutup. Muat ulang halaman." : aksi == AksiDinas.MintaIdentitas ? "Permintaan dinas Anda sudah ada. Muat ulang halaman." : "Tugas ini sudah diterima.";

    public bool Lewat(DateTimeOffset kini) => !Ditutup && Tenggat < kini;
}
