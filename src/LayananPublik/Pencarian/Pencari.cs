using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>Answers the search box: every kind for itself, newest first, only what the officer may see. The question itself is written down nowhere.</summary>
public sealed class Pencari(IDbContextFactory<LayananDb> dbs, Segel segel, TimeProvider jam)
{
    /// <summary>How many ids are read at once, and how many at most, to see whether they really fit.</summary>
    const int Sekali = 100, PalingBanyak = 2_000;

    static readonly (JenisCari Jenis, string Judul, string Ikon, Izin Izin)[] Jenis =
    [
        (JenisCari.Percakapan, "Percakapan", "forum", Izin.LihatPercakapan), (JenisCari.Pesan, "Pesan", "chat_bubble", Izin.LihatPercakapan), (JenisCari.Permohonan, "Permohonan", "assignment", Izin.LihatPermohonan),
        (JenisCari.Surat, "Surat", "description", Izin.LihatSurat), (JenisCari.Lampiran, "Berkas", "attach_file", Izin.LihatPercakapan)
    ];

    /// <param name="banyak">How many of a kind.</param>
    /// <param name="hanya">The kind of which more are wanted; null for all.</param>
    public async Task<HasilCari> CariAsync(string? teks, PetugasAktif petugas, int banyak, string? hanya, CancellationToken ct)
    {
        var kueri = KueriCari.Baca(teks);
        if (kueri.Kosong) return HasilCari.Kosong;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (kueri.NomorKartu is { } kartu) return new([.. await WargaAsync(db, petugas, kartu, ct)]) { NomorKartu = true };
        var siap = await db.BlokSiapAsync(ct);
        var cakupan = await Cakupan.DariAsync(db, petugas, ct);
        var hasil = await CariAsync(db, petugas, kueri, cakupan, siap, banyak, hanya, ct);
        if (hasil.Banyak == 0 && await EjaanMirip.GantiAsync(db, kueri, siap, ct) is { Count: > 0 } ganti)
            hasil = await CariAsync(db, petugas, kueri.Dengan(ganti), cakupan, siap, banyak, hanya, ct) is { Banyak: > 0 } lain ? lain with { Pengganti = string.Join(", ", ganti.Values) } : hasil;
        return hasil with { Siap = await SiapAsync(db, siap, ct) };
    }

    /// <summary>Ids of one kind for a list that is narrowed by words, newest first.</summary>
    public async Task<IReadOnlyList<int>> IdAsync(JenisCari jenis, string teks, PetugasAktif petugas, int banyak, CancellationToken ct)
    {
        var kueri = KueriCari.Baca(teks);
        if (kueri.Kosong || kueri.NomorKartu is not null) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pencari = new PencariBlok(db, jenis, kueri, await Cakupan.DariAsync(db, petugas, ct), [.. (await db.BlokSiapAsync(ct))[jenis]]);
        return [.. (await TemuanAsync(db, petugas, pencari, jenis, kueri, banyak, ct)).Select(b => b.Id)];
    }

    async Task<HasilCari> CariAsync(LayananDb db, PetugasAktif petugas, KueriCari kueri, Cakupan cakupan, ILookup<JenisCari, TempatBlok> siap, int banyak, string? hanya, CancellationToken ct)
    {
        var kelompok = new List<KelompokCari>();
        foreach (var (jenis, judul, ikon, izin) in Jenis)
        {
            if (!petugas.Boleh(izin) || (hanya is not null && hanya != jenis.ToString())) continue;
            var baris = await TemuanAsync(db, petugas, new(db, jenis, kueri, cakupan, [.. siap[jenis]]), jenis, kueri, banyak + 1, ct);
            if (baris.Count > 0) kelompok.Add(new(jenis.ToString(), judul, [.. baris.Take(banyak).Select(b => Temuan(jenis, ikon, b, kueri))], baris.Count > banyak));
        }
        return new(kelompok);
    }

    static async Task<List<BarisTemuan>> TemuanAsync(LayananDb db, PetugasAktif petugas, PencariBlok pencari, JenisCari jenis, KueriCari kueri, int banyak, CancellationToken ct)
    {
        var (hasil, tunggu, dibaca) = (new List<BarisTemuan>(), new List<int>(), 0);
        await foreach (var id in pencari.IdAsync(ct))
        {
            tunggu.Add(id);
            // The first look is short: mostly it is enough.
            if (tunggu.Count < (dibaca == 0 ? banyak * 2 : Sekali)) continue;
            if (await SaringAsync()) return hasil;
        }
        await SaringAsync();
        return hasil;

        async Task<bool> SaringAsync()
        {
            if (tunggu.Count > 0) hasil.AddRange((await BacaAsync(db, petugas, jenis, tunggu, ct)).Where(b => kueri.Cocok(jenis, b.Teks)).Take(banyak - hasil.Count));
            dibaca += tunggu.Count;
            tunggu = [];
            return hasil.Count >= banyak || dibaca >= PalingBanyak;
        }
    }

    static Task<List<BarisTemuan>> BacaAsync(LayananDb db, PetugasAktif petugas, JenisCari jenis, List<int> id, CancellationToken ct) => jenis switch
    {
        JenisCari.Percakapan => db.PercakapanTemuanAsync(petugas, id, ct),
        JenisCari.Pesan => db.PesanTemuanAsync(petugas, id, ct),
        JenisCari.Permohonan => db.PermohonanTemuanAsync(petugas, id, ct),
        JenisCari.Surat => db.SuratTemuanAsync(petugas, id, ct),
        _ => db.LampiranTemuanAsync(petugas, id, ct)
    };

    TemuanCari Temuan(JenisCari jenis, string ikon, BarisTemuan b, KueriCari kueri)
    {
        var nama = PercakapanQuery.Nama(b.Nama, b.Telepon);
        var pada = new JamKantor(jam, b.ZonaWaktu).Daftar(b.Pada);
        return jenis switch
        {
            JenisCari.Percakapan => new(b.Id, ikon, nama, [new(PercakapanQuery.Samaran(b.Telepon), false)], $"{b.Unit} · {pada}", $"/?percakapan={b.Id}"),
            JenisCari.Pesan => new(b.Id, ikon, nama, Cuplikan.Dari(b.Teks, kueri), $"{(b.Arah == ArahPesan.Catatan ? "Catatan " : "")}{(b.Arah == ArahPesan.Masuk ? "" : b.Layanan)} · {pada}".TrimStart(' ', '·'), $"/?percakapan={b.PercakapanId}&pesan={b.Id}"),
            JenisCari.Permohonan => new(b.Id, ikon, b.Nama, Cuplikan.Dari(b.Nomor ?? "", kueri), $"{b.Layanan} · {b.Unit} · {pada}", AlamatPermohonan(b.PercakapanId, b.Id)),
            JenisCari.Surat => new(b.Id, ikon, b.Nama, Cuplikan.Dari(b.Nomor ?? "Belum bernomor", kueri), $"{b.Layanan} · {b.Unit} · {pada}", $"/surat/{b.Id}"),
            _ => new(b.Id, ikon, nama, Cuplikan.Dari(b.Teks, kueri), pada, $"/?percakapan={b.PercakapanId}&pesan={b.PesanId}")
        };
    }

    async Task<IEnumerable<KelompokCari>> WargaAsync(LayananDb db, PetugasAktif petugas, string kartu, CancellationToken ct)
    {
        var warga = await db.WargaTemuanAsync(petugas, segel.Sidik(kartu), ct);
        return warga.Count == 0 ? [] : [new("Warga", "Warga", [.. warga.Select(w => new TemuanCari(w.Id, "badge", w.Nama, [new(w.Nik is { } nik ? SamaranNomor.Samarkan(nik) : "", false)],
            string.Join(" · ", new[] { w.Nomor, w.Unit }.Where(t => !string.IsNullOrEmpty(t))), w.PermohonanId is { } id ? AlamatPermohonan(w.PercakapanId, id) : "/?tab=antrean"))], false)];
    }

    static string AlamatPermohonan(int? percakapanId, int id) => percakapanId is { } p ? $"/?percakapan={p}&permohonan={id}" : $"/?tab=antrean&permohonan={id}";

    /// <summary>How far the first filling of the index is; what is newer is always found.</summary>
    static async Task<int?> SiapAsync(LayananDb db, ILookup<JenisCari, TempatBlok> siap, CancellationToken ct)
    {
        var terakhir = await SumberCari.TerakhirAsync(db, JenisCari.Pesan, null, ct);
        var termuat = siap[JenisCari.Pesan].Sum(b => (long)b.Panjang);
        return terakhir - termuat <= PencariBlok.EkorTerpanjang ? null : (int)(termuat * 100 / terakhir);
    }
}
