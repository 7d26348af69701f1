using System.Collections.Concurrent;
using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Pdf;

namespace LayananPublik.Persuratan;

/// <summary>Gathers what a letter is made of and puts it on paper.</summary>
public sealed class PembuatSurat(Lemari lemari, PeneraQr penera)
{
    const int LambangTersimpan = 32;
    readonly ConcurrentDictionary<string, byte[]> lambangDiketahui = new();

    public string? AlamatVerifikasi(string? kode) => KodeVerifikasi.TryParse(kode ?? "", out var k) ? penera.Alamat(k) : null;

    /// <summary>The document's request and service must be loaded.</summary>
    public async Task<Bahan> KumpulkanAsync(LayananDb db, Butir butir, Penerbit penerbit, DateTimeOffset pada, CancellationToken ct)
    {
        var (kop, hilang) = await KopAsync(penerbit, ct);
        var tanggal = penerbit.TanggalPada(pada);
        var templat = await db.TemplatBerlakuAsync([.. penerbit.Rantai.Select(u => u.Id)], butir.Layanan.Kode, tanggal, ct);
        var bahan = Bahan.Dari(butir, penerbit, kop, tanggal, templat);
        return hilang ? bahan with { Kurang = [.. bahan.Kurang, new("lambang daerah, karena berkasnya hilang", $"/pengaturan/kop?unit={penerbit.Unit.Id}")] } : bahan;
    }

    /// <summary>What a letter of this unit would be made of with these answers, whoever gave them.</summary>
    public async Task<BahanSurat> ContohAsync(LayananDb db, int unitKerjaId, LayananKatalog layanan, IReadOnlyDictionary<string, string> isian, DateTimeOffset pada, CancellationToken ct)
    {
        var penerbit = await db.PenerbitTetapAsync(unitKerjaId, pada, ct);
        return Bahan.Susun(layanan, isian, penerbit, (await KopAsync(penerbit, ct)).Kop, penerbit.TanggalPada(pada), null);
    }

    /// <summary>The finished letter: its text frozen as data, its file in the cabinet. The caller saves.</summary>
    public async Task<(Naskah Naskah, IsiLemari Isi)> CetakAsync(LayananDb db, Bahan bahan, NomorTerbit nomor, KodeVerifikasi kode, DateTimeOffset pada, CancellationToken ct)
    {
        var naskah = await penera.TeraAsync(db, SusunSurat.Susun(bahan.Surat with
        {
            Nomor = nomor.Nomor, Tanggal = nomor.Tanggal, KodeVerifikasi = kode.Nilai, UrlVerifikasi = penera.Alamat(kode)
        }), bahan, nomor, kode, ct);
        return (naskah, await lemari.SimpanAsync(db, CetakPdf.Cetak(naskah, pada), "application/pdf", ct));
    }

    /// <summary>A frozen letter with the pictures of its letterhead, ready to be printed again.</summary>
    public async Task<Naskah> LengkapiAsync(Naskah beku, CancellationToken ct) => beku with
    {
        Kop = beku.Kop with
        {
            Lambang = beku.Kop.Lambang ?? await GambarAsync(beku.Kop.LambangSari, ct), LambangKanan = beku.Kop.LambangKanan ?? await GambarAsync(beku.Kop.LambangKananSari, ct)
        }
    };

    async Task<(Kop Kop, bool Hilang)> KopAsync(Penerbit penerbit, CancellationToken ct)
    {
        var (kiri, kanan) = (await LambangAsync(penerbit, u => u.LambangSari, ct), await LambangAsync(penerbit, u => u.LambangKananSari, ct));
        return (new(penerbit.Unit.Kop, kiri.Isi, kanan.Isi) { LambangSari = kiri.Sari, LambangKananSari = kanan.Sari }, kiri.Hilang || kanan.Hilang);
    }

    // A kelurahan without an emblem of its own shows the one above: it is the region's.
    async Task<(string? Sari, byte[]? Isi, bool Hilang)> LambangAsync(Penerbit penerbit, Func<UnitKerja, string?> yang, CancellationToken ct)
    {
        if (penerbit.Rantai.Select(yang).FirstOrDefault(s => s is not null) is not { } sari) return (null, null, false);
        try { return (sari, await GambarAsync(sari, ct), false); }
        catch (Exception galat) when (galat is IOException or CryptographicException) { return (null, null, true); }
    }

    // Known by the hash of its content it cannot change: one reading a process.
    async Task<byte[]?> GambarAsync(string? sari, CancellationToken ct)
    {
        if (sari is null) return null;
        if (lambangDiketahui.TryGetValue(sari, out var ada)) return ada;
        if (lambangDiketahui.Count >= LambangTersimpan) lambangDiketahui.Clear();
        return lambangDiketahui[sari] = await lemari.AmbilAsync(sari, ct);
    }
}
