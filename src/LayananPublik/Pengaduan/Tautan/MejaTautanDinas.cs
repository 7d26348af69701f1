using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>A link just made. Its address is shown this once; only its hash is kept.</summary>
public sealed record TautanDinasBaru(string Alamat, string Teks);

/// <summary>The link by which a dinas without an account works on one disposition: officers make and revoke it, who holds it opens it.</summary>
public sealed class MejaTautanDinas(IDbContextFactory<LayananDb> dbs, AlamatKantor alamat, PembuatTautan pembuat, Segel segel, Siaran siaran, TimeProvider jam)
{
    public const int KunciTerpanjang = 64;
    const string TakBerlaku = "Tautan ini tidak berlaku lagi.", TidakAda = "Disposisi tidak ditemukan di lingkup Anda. Muat ulang.", Direbut = "Aduan ini baru saja diubah orang lain. Coba sekali lagi.";
    const int UlangBerebut = 12;
    static readonly TimeSpan SelaCatat = TimeSpan.FromMinutes(1);

    /// <summary>A fresh link; the older ones of the disposition end.</summary>
    public async Task<Hasil<TautanDinasBaru>> BuatAsync(int disposisiId, PetugasAktif petugas, CancellationToken ct)
    {
        TautanDinasBaru? baru = null;
        var hasil = await LakukanAsync(disposisiId, petugas, async (d, lama, db, pada) =>
        {
            if (!pembuat.Bisa) return Hasil.Ditolak("Alamat publik kantor belum diatur, jadi tautan tidak dapat dibuka dinas. Minta admin mengisi Kantor:AlamatPublik.");
            if (!d.Dinas.Aktif) return Hasil.Ditolak("Dinas ini sudah tidak aktif. Pilih dinas lain.");
            if (d.Status == StatusDisposisi.Dikembalikan) return Hasil.Ditolak("Dinas ini sudah mengembalikan disposisinya. Teruskan lagi lebih dulu.");
            if (d.DitarikPada is not null) return Hasil.Ditolak("Disposisi ini sudah ditarik.");
            foreach (var t in lama.Where(t => t.DicabutPada is null)) t.Cabut(petugas.Pelaku, pada);
            var aturan = await db.AturanAduanAsync(d.Aduan.UnitKerja.Jalur, ct);
            var (tautan, kunci) = TautanDisposisi.Buat(d, aturan, petugas.Pelaku, segel, pada);
            db.TautanDisposisi.Add(tautan);
            var tujuan = $"{alamat.Publik}/disposisi/{kunci}";
            baru = new(tujuan, Teks(d, tautan, tujuan));
            return Hasil.Baik;
        }, ct);
        return hasil.Berhasil ? Hasil.Dengan(baru!) : hasil;
    }

    public Task<Hasil> CabutAsync(int disposisiId, PetugasAktif petugas, CancellationToken ct) => LakukanAsync(disposisiId, petugas, (_, lama, _, pada) =>
        Task.FromResult(lama.Find(t => t.DicabutPada is null) is { } t ? t.Cabut(petugas.Pelaku, pada) : Hasil.Ditolak("Tidak ada tautan yang berlaku. Muat ulang.")), ct);

    /// <summary>The link as it stands now; null when it opens nothing. Looking changes nothing.</summary>
    public async Task<TautanDisposisi?> LihatAsync(string kunci, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BerlakuAsync(db, kunci, ct);
    }

    /// <summary>Somebody typed a name: counted, and written into the case's history.</summary>
    public async Task<Hasil> BukaAsync(string kunci, string nama, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await BerlakuAsync(db, kunci, ct) is not { } t) return Hasil.Ditolak(TakBerlaku);
            t.Buka(nama, jam.GetUtcNow());
            siaran.Tulis(db, Topik.SatuAduan(t.Disposisi.AduanId));
            try
            {
                await db.SaveChangesAsync(ct);
                siaran.Bangunkan();
                return Hasil.Baik;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
        }
    }

    /// <summary>That it is in use, and by whom; not more often than once a minute.</summary>
    public async Task PakaiAsync(TautanDisposisi t, string nama, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        if (t.TerakhirOleh == nama && t.TerakhirPada > pada - SelaCatat) return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.TautanDisposisi.Where(x => x.Id == t.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.TerakhirPada, pada).SetProperty(x => x.TerakhirOleh, nama), ct);
    }

    async Task<TautanDisposisi?> BerlakuAsync(LayananDb db, string kunci, CancellationToken ct) =>
        kunci.Length <= KunciTerpanjang && await db.TautanDisposisiAsync(TautanDisposisi.SidikDari(segel, kunci), ct) is { } t && t.Berlaku(jam.GetUtcNow()) ? t : null;

    async Task<Hasil> LakukanAsync(int disposisiId, PetugasAktif petugas, Func<Disposisi, List<TautanDisposisi>, LayananDb, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaAduan)) return Hasil.Ditolak("Peran Anda tidak berwenang membuat tautan dinas.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var terjangkau = db.Aduan.Terbaca(petugas).Select(a => a.Id);
        if (await db.Disposisi.Include(d => d.Dinas).Include(d => d.Aduan.UnitKerja).Include(d => d.Aduan.Kategori).FirstOrDefaultAsync(d => d.Id == disposisiId && terjangkau.Contains(d.AduanId), ct) is not { } d) return Hasil.Ditolak(TidakAda);
        var lama = await db.TautanDisposisi.Where(t => t.DisposisiId == disposisiId && t.DicabutPada == null).OrderByDescending(t => t.Id).Take(50).ToListAsync(ct);
        if (await kerja(d, lama, db, jam.GetUtcNow()) is { Berhasil: false } tolak) return tolak;
        siaran.Tulis(db, Topik.SatuAduan(d.AduanId));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak(Direbut); }
        siaran.Bangunkan();
        return Hasil.Baik;
    }

    // What is confidential is not named: others may read the phone over somebody's shoulder.
    string Teks(Disposisi d, TautanDisposisi t, string tujuan)
    {
        var waktu = new JamKantor(jam, d.Aduan.UnitKerja.ZonaWaktu);
        var tentang = d.Aduan.Rahasia ? d.Aduan.Nomor : $"{d.Aduan.Nomor} ({d.Aduan.Kategori.Nama})";
        var minta = d.Utama ? $"Mohon ditindaklanjuti{(d.Tenggat is { } batas ? $" dan ditanggapi paling lambat {waktu.HariTanggal(batas)}" : "")}." : "Tembusan ini untuk diketahui.";
        return $"Yth. {d.Dinas.Nama}, kami meneruskan aduan warga {tentang}. {minta}\n\nBuka tautan ini untuk membaca{(d.Utama ? ", bertanya, dan melaporkan hasilnya" : "nya")}, tanpa akun, sampai {waktu.HariTanggal(t.Sampai)}:\n{tujuan}\n\nMohon tidak diteruskan kepada yang tidak mengerjakannya.";
    }
}
