using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The desk of a dinas, behind an account or a link: only its own dispositions, never the reporter or the chat unless that was granted.</summary>
public sealed class MejaDinas(KerjaAduan kerja, TimeProvider jam)
{
    const string TakAda = "Disposisi ini tidak ada, atau sudah ditarik kantor.";

    public Task<Hasil> TerimaAsync(int disposisiId, PelakuDinas siapa, CancellationToken ct) => PadaAsync(disposisiId, siapa, async (a, d, db, _, waktu, pada) =>
    {
        var hasil = a.TerimaDisposisi(d, siapa.Pelaku, waktu, pada);
        if (hasil.Berhasil) await db.KabarkanAsync(a, x => BeritaAduan.Ditangani(x, d.Dinas.Nama), pada, ct);
        return hasil;
    }, [], ct);

    public Task<Hasil> TanyaAsync(int disposisiId, PelakuDinas siapa, string teks, CancellationToken ct) =>
        PadaAsync(disposisiId, siapa, (a, d, _, _, waktu, pada) => Task.FromResult(a.TanyaDisposisi(d, teks, siapa.Pelaku, waktu, pada)), [], ct);

    public Task<Hasil> LaporAsync(int disposisiId, PelakuDinas siapa, string teks, IReadOnlyList<FotoBaru> foto, CancellationToken ct) => PadaAsync(disposisiId, siapa, async (a, d, db, isi, waktu, pada) =>
    {
        var hasil = a.KemajuanDisposisi(d, teks, siapa.Pelaku, waktu, pada);
        if (!hasil.Berhasil) return hasil;
        IsiPesan Kabar(Aduan x) => BeritaAduan.Kemajuan(x, d.Dinas.Nama, teks.Trim());
        if (!await db.KabarkanFotoAsync(a, isi, x => Kabar(x).Teks, pada, ct)) await db.KabarkanAsync(a, Kabar, pada, ct, sisi: $"{pada.ToUnixTimeSeconds()}");
        return hasil;
    }, foto, ct);

    public Task<Hasil> SelesaikanAsync(int disposisiId, PelakuDinas siapa, string teks, IReadOnlyList<FotoBaru> foto, CancellationToken ct) => PadaAsync(disposisiId, siapa, async (a, d, db, isi, waktu, pada) =>
    {
        var hasil = a.SelesaikanDisposisi(d, teks, siapa.Pelaku, waktu, pada);
        if (!hasil.Berhasil) return hasil;
        await db.KabarkanFotoAsync(a, isi, BeritaAduan.FotoHasil, pada, ct);
        await db.TanyakanBeresAsync(a, d.Dinas.Nama, teks, waktu, pada, ct);
        return hasil;
    }, foto, ct);

    public Task<Hasil> KembalikanAsync(int disposisiId, PelakuDinas siapa, string alasan, CancellationToken ct) => PadaAsync(disposisiId, siapa, async (a, d, db, _, waktu, pada) =>
    {
        var hasil = a.KembalikanDisposisi(d, alasan, siapa.Pelaku, waktu, pada);
        if (hasil.Berhasil) await db.KabarkanAsync(a, x => BeritaAduan.DinasMengembalikan(x, d.Dinas.Nama), pada, ct);
        return hasil;
    }, [], ct);

    /// <summary>Asks who reported it. An officer takes it up, a second person decides; until then it opens nothing.</summary>
    public Task<Hasil> MintaIdentitasAsync(int disposisiId, PelakuDinas siapa, string alasan, CancellationToken ct) => PadaAsync(disposisiId, siapa, async (a, d, db, _, _, pada) =>
    {
        if (d.IdentitasDibukaPada + PermintaanIdentitas.Berlaku > pada) return Hasil.Ditolak("Identitas pelapor sudah dibuka untuk dinas Anda. Muat ulang halaman.");
        if (await db.PermintaanIdentitas.AnyAsync(p => p.DisposisiId == d.Id && (p.Status == StatusPermintaan.DariDinas || p.Status == StatusPermintaan.Menunggu), ct))
            // It may be this very form, pressed twice: the first was saved between the two questions.
            return siapa.Sekali is { } sekali && await db.LaporanDisposisi.FirstOrDefaultAsync(l => l.DisposisiId == d.Id && l.Sekali == sekali, ct) is { } sama ? Hasil.Dengan(sama) : Hasil.Ditolak("Permintaan dinas Anda masih menunggu keputusan kantor.");
        var hasil = a.MintaIdentitasDisposisi(d, alasan, siapa.Pelaku, pada);
        if (hasil.Berhasil) db.PermintaanIdentitas.Add(PermintaanIdentitas.MintaDinas(a, d, siapa.Pelaku, alasan, pada));
        return hasil;
    }, [], ct);

    /// <summary>Who reported it, where a second person has granted it to this dinas; every look is written down.</summary>
    public Task<Hasil<IdentitasPelapor>> IdentitasAsync(int disposisiId, PelakuDinas siapa, CancellationToken ct) => kerja.LakukanAsync(async db =>
    {
        if (await MuatAsync(db, disposisiId, siapa, ct) is not { } a) return Hasil.Ditolak(TakAda);
        var pada = jam.GetUtcNow();
        var d = a.Disposisi.Single(x => x.Id == disposisiId);
        if (!d.Aktif) return Hasil.Ditolak(TakAda);
        if (d.IdentitasDibukaPada is not { } sejak || sejak + PermintaanIdentitas.Berlaku <= pada) return Hasil.Ditolak("Identitas pelapor tidak dibuka untuk dinas ini. Tanyakan kepada kantor.");
        a.Catat(siapa.Pelaku, pada, "Lihat identitas", d.Dinas.Nama);
        kerja.Siarkan(db, a);
        return Hasil.Dengan(await MejaAduan.IsiIdentitasAsync(db, a, ct) with { PercakapanId = null });
    }, ct);

    async Task<Hasil> PadaAsync(int disposisiId, PelakuDinas siapa, Func<Aduan, Disposisi, LayananDb, IReadOnlyList<(string Nama, IsiLemari Isi)>, WaktuAduan, DateTimeOffset, Task<Hasil<LaporanDisposisi>>> lakukan, IReadOnlyList<FotoBaru> foto, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(siapa.Nama)) return Hasil.Ditolak("Tulis nama Anda.");
        var periksa = await kerja.PeriksaAsync(foto, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        return await kerja.LakukanAsync(async db =>
        {
            if (await MuatAsync(db, disposisiId, siapa, ct) is not { } a) return Hasil.Ditolak(TakAda);
            // Two presses at once clash on the version of the case; whoever is judged later finds the report of the first.
            if (siapa.Sekali is { } sekali && await db.LaporanDisposisi.AnyAsync(l => l.DisposisiId == disposisiId && l.Sekali == sekali, ct)) return Hasil.Baik;
            var (pada, d) = (jam.GetUtcNow(), a.Disposisi.Single(x => x.Id == disposisiId));
            // Before its photos go into the cabinet.
            if (Aduan.Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
            var isi = await kerja.SimpanAsync(db, periksa.Nilai!, ct);
            var hasil = await lakukan(a, d, db, isi, await db.WaktuAduanAsync(a.UnitKerjaId, ct), pada);
            if (!hasil.Berhasil) return hasil.TanpaNilai;
            hasil.Nilai!.Dari(siapa.Sekali);
            KerjaAduan.Lampirkan(a, isi, GolonganBukti.Hasil, siapa.Pelaku, pada, hasil.Nilai);
            kerja.Siarkan(db, a);
            return Hasil.Baik;
        }, ct);
    }

    static Task<Aduan?> MuatAsync(LayananDb db, int disposisiId, PelakuDinas siapa, CancellationToken ct) =>
        db.Aduan.Lengkap().FirstOrDefaultAsync(a => a.Disposisi.Any(d => d.Id == disposisiId && d.DinasId == siapa.DinasId && d.DitarikPada == null), ct);
}
