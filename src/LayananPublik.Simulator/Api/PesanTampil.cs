using System.Text.Json.Serialization;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Api;

/// <summary>One bubble as GET pesan gives it.</summary>
public sealed record PesanTampil(
    int Id, string Arah, string Jenis, string Teks, IReadOnlyList<PilihanTampil> Pilihan, BerkasTampil? Berkas, DateTimeOffset Waktu, string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Tautan? Tautan,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reaksi,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReaksiSendiri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Diubah,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Dihapus,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Diteruskan)
{
    /// <summary>The bubble it quotes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Kutipan { get; init; }

    public static PesanTampil Dari(PesanPonsel p) => new(
        p.Id, p.Arah == Ingatan.Arah.Masuk ? "masuk" : "keluar", p.Jenis, p.SeluruhTeks,
        [.. p.Pilihan.Select(x => new PilihanTampil(x.Id, x.Judul, x.Deskripsi))],
        p.Berkas is { } b ? new BerkasTampil(b.Nama, b.Mime, b.Ukuran, b.Alamat(p.Nomor, p.Id)) : null,
        p.Waktu, NamaStatus(p.Status), p.Tautan, p.Reaksi, p.ReaksiWarga, p.Diubah, p.Dihapus, p.Diteruskan);

    static string NamaStatus(StatusPesan status) => status switch
    {
        StatusPesan.Terkirim => "terkirim",
        StatusPesan.Sampai => "sampai",
        _ => "dibaca",
    };
}

public sealed record PilihanTampil(string Id, string Judul, string? Deskripsi);

public sealed record BerkasTampil(string Nama, string Mime, long Ukuran, string Url);
