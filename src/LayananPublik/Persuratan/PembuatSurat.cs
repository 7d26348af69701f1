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

    /// <summary>The finished letters, in their order: text frozen as data, file in the cabinet. Pages are made and written beside each other. The caller saves.</summary>
    public async Task<IReadOnlyList<LembarTercetak>> CetakAsync(LayananDb db, IReadOnlyList<SiapCetak> surat, DateTimeOffset pada, CancellationToken ct)
    {
        var kunci = await penera.KunciAsync(db, ct);
        var (naskah, berkas) = (new Naskah[surat.Count], new BerkasDitaruh[surat.Count]);
        await Parallel.ForEachAsync(Enumerable.Range(0, surat.Count), ct, async (i, batal) =>
        {
            naskah[i] = Susun(surat[i], kunci);
            berkas[i] = await lemari.TaruhAsync(CetakPdf.Cetak(naskah[i], pada), "application/pdf", batal);
        });
        var isi = await lemari.CatatAsync(db, berkas, ct);
        return [.. naskah.Zip(isi, (n, b) => new LembarTercetak(n, b))];
    }

    Naskah Susun(SiapCetak s, KunciPenerbit kunci) => penera.Tera(SusunSurat.Susun(s.Bahan.Surat with
    {
        Nomor = s.Nomor.Nomor, Tanggal = s.Nomor.Tanggal, KodeVerifikasi = s.Kode.Nilai, UrlVerifikasi = penera.Alamat(s.Kode)
    }), s, kunci);

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

/// <summary>A letter that has its numbers and its code and can be put on paper.</summary>
public sealed record SiapCetak(Bahan Bahan, NomorTerbit Nomor, KodeVerifikasi Kode);

/// <summary>A letter on paper: its frozen text, and its file.</summary>
public sealed record LembarTercetak(Naskah Naskah, IsiLemari Isi);
