using System.Collections.Concurrent;
using System.Globalization;
using LayananPublik.Pades;
using Microsoft.AspNetCore.Http;

namespace LayananPublik.Simulator.Bsre;

/// <summary>What a call asks to be signed.</summary>
sealed record PermintaanEsign(string? Nik, string? Sandi, byte[]? Pdf, string Alasan, string Tempat, bool Base64);

/// <summary>Documents that wait to be fetched by their id, once.</summary>
sealed class EsignTitipan
{
    readonly ConcurrentDictionary<string, byte[]> isi = [];

    public string Taruh(byte[] pdf)
    {
        var id = Guid.NewGuid().ToString("N");
        isi[id] = pdf;
        return id;
    }

    public byte[]? Ambil(string id) => isi.TryRemove(id, out var pdf) ? pdf : null;
}

/// <summary>Judges, signs, and spoils the answer where that was asked for.</summary>
sealed class EsignTukang(DaftarPenandatangan daftar, EsignTitipan titipan, Gangguan gangguan, TimeProvider jam)
{
    static readonly PenandatanganContoh OrangLain = new("3299014505909099", "Tuti Handayani", "");

    /// <summary>How many documents were signed; a test asks whether something was signed twice.</summary>
    public int Ditandatangani => ditandatangani;

    int ditandatangani;

    public async Task<IResult> JawabAsync(HttpContext http, PermintaanEsign minta, bool v2, CancellationToken ct)
    {
        if (gangguan.Cari(JenisGangguan.BsreGalat) is { } galat) return EsignEndpoints.Salah(400, galat.Kode == 0 ? 2031 : galat.Kode, "Proses signing gagal");
        var orang = daftar.Cari(minta.Nik);
        if (Tolak(orang, minta) is { } tolak) return tolak;
        byte[] hasil;
        try { hasil = await BuatAsync(minta.Pdf!, orang!, minta, ct); }
        catch (PdfFormatException) { return EsignEndpoints.Salah(400, 4001, "Dokumen tidak dapat dibaca"); }
        Interlocked.Increment(ref ditandatangani);
        if (gangguan.Cari(JenisGangguan.BsreLambat) is { } lambat) await Task.Delay(TimeSpan.FromSeconds(lambat.Detik <= 0 ? 5 : lambat.Detik), http.RequestAborted);
        if (gangguan.Ambil(JenisGangguan.BsrePutus))
        {
            http.Abort();
            return Results.Empty;
        }
        if (gangguan.Ambil(JenisGangguan.BsrePotong)) hasil = hasil[..(hasil.Length * 2 / 3)];
        if (gangguan.Ambil(JenisGangguan.BsreBukanPdf)) return Results.Text("OK");
        var id = gangguan.Ambil(JenisGangguan.BsreUnduh) ? titipan.Taruh(hasil) : null;
        if (id is not null) return Results.Json(new { id_dokumen = id });
        if (v2) return Results.Json(new { time = "120", file = new[] { Convert.ToBase64String(hasil) } });
        if (minta.Base64) return Results.Json(new { base64_signed_file = Convert.ToBase64String(hasil), id_dokumen = Guid.NewGuid().ToString("N") });
        http.Response.Headers["id_dokumen"] = Guid.NewGuid().ToString("N");
        http.Response.Headers["signing_time"] = jam.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return Results.Bytes(hasil, "application/pdf");
    }

    static IResult? Tolak(PenandatanganContoh? orang, PermintaanEsign minta) => orang switch
    {
        _ when minta.Pdf is null => EsignEndpoints.Salah(400, 4001, "Parameter file wajib diisi"),
        null => EsignEndpoints.Salah(400, 2011, "User tidak terdaftar"),
        { Status: not "ISSUE" } => EsignEndpoints.Salah(400, 2021, orang.Status == "EXPIRED" ? "Sertifikat user sudah kedaluwarsa" : "User tidak memiliki sertifikat yang aktif"),
        _ when minta.Sandi != orang.Sandi => EsignEndpoints.Salah(400, 2031, "Passphrase anda salah !!!"),
        _ => null
    };

    async Task<byte[]> BuatAsync(byte[] pdf, PenandatanganContoh orang, PermintaanEsign minta, CancellationToken ct)
    {
        if (gangguan.Ambil(JenisGangguan.BsreTanpaTanda)) return pdf;
        if (gangguan.Ambil(JenisGangguan.BsreOrangLain)) orang = OrangLain;
        // The same pages, but no longer the bytes that were sent.
        if (gangguan.Ambil(JenisGangguan.BsreTulisUlang)) pdf = [.. "%PDF-1.9"u8, .. pdf.AsSpan(8)];
        return await daftar.TandatanganiAsync(pdf, orang, minta.Alasan, minta.Tempat, jam.GetUtcNow(), ct);
    }
}
