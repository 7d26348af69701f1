using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The desk of complaints. Each action checks right and scope, asks the noun, tells the reporters and every open screen, and saves once.</summary>
public sealed partial class MejaAduan(KerjaAduan kerja, LaporanWarga laporan, TimeProvider jam)
{
    const string KategoriTiada = "Kategori itu tidak dipakai lagi. Pilih yang lain.";

    public Task<Hasil> VerifikasiAsync(int id, PetugasAktif petugas, VerifikasiAduan isi, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        if (await KategoriAsync(db, a, isi.KategoriId, ct) is not { } kategori) return Hasil.Ditolak(KategoriTiada);
        if (!await db.UnitKerja.DalamLingkup(petugas).AnyAsync(u => u.Id == isi.UnitKerjaId && u.Aktif && u.Jenis != JenisUnit.Dinas, ct)) return Hasil.Ditolak("Kelurahan itu tidak ada di wilayah kerja Anda.");
        if (a.Verifikasi(petugas, kategori, isi.Berat, isi.UnitKerjaId, isi.Ringkasan, waktu, pada) is { Berhasil: false } tolak) return tolak;
        // The kind may have made it confidential.
        if (a.IdentitasTertutup) await LaporanWarga.TandaiAsync(db, a, ct);
        await db.KabarkanAsync(a, x => BeritaAduan.Diverifikasi(x, KerjaAduan.Kapan(waktu, a.TenggatSelesai, pada)), pada, ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>Asks the reporter for what is missing; the clocks stand still, for 30 days at most.</summary>
    public Task<Hasil> MintaDataAsync(int id, PetugasAktif petugas, string teks, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, db, waktu, pada) =>
    {
        if (a.MintaData(petugas, teks, pada) is { Berhasil: false } tolak) return Task.FromResult(tolak);
        // The others of the group did not say it and need not mend it.
        BeritaAduan.Satu(db, a, x => BeritaAduan.PerluData(x, teks.Trim(), waktu.Teks(pada + Aduan.BatasLengkapi, pada)), pada, segera: true, sisi: BeritaAduan.SisiData);
        return Task.FromResult(Hasil.Baik);
    }, ct);

    /// <summary>What was asked for came by another way, or is not needed after all.</summary>
    public Task<Hasil> LanjutkanAsync(int id, PetugasAktif petugas, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, db, waktu, pada) =>
    {
        if (a.Lengkapi(petugas.Pelaku, petugas.Peran, waktu, pada) is { Berhasil: false } tolak) return Task.FromResult(tolak);
        BeritaAduan.Satu(db, a, BeritaAduan.DataDiterima, pada, sisi: BeritaAduan.SisiData);
        return Task.FromResult(Hasil.Baik);
    }, ct);

    public Task<Hasil> TolakAsync(int id, PetugasAktif petugas, string alasan, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        if (a.Tolak(petugas, alasan, waktu, pada) is { Berhasil: false } tolak) return tolak;
        await db.KabarkanAsync(a, x => BeritaAduan.Ditolak(x, alasan.Trim()), pada, ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>Another authority decides on it; the reporter is told which.</summary>
    public Task<Hasil> AlihkanAsync(int id, PetugasAktif petugas, string tujuan, string alasan, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        if (a.Alihkan(petugas, tujuan, alasan, waktu, pada) is { Berhasil: false } tolak) return tolak;
        await db.KabarkanAsync(a, x => BeritaAduan.Dialihkan(x, tujuan.Trim(), alasan.Trim()), pada, ct);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> DisposisiAsync(int id, PetugasAktif petugas, IReadOnlyList<TujuanDisposisi> tujuan, string pengantar, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        var nomor = tujuan.Select(t => t.DinasId).ToHashSet();
        // A dinas stands beside the kelurahan, below the same root.
        var pangkal = $"/{UnitKerja.Rantai(petugas.Jalur)[0]}/";
        var dinas = await db.UnitKerja.Where(u => nomor.Contains(u.Id) && u.Jenis == JenisUnit.Dinas && u.Aktif && u.Jalur.StartsWith(pangkal)).OrderBy(u => u.Id).Take(50).ToListAsync(ct);
        if (dinas.Count != tujuan.Count) return Hasil.Ditolak("Salah satu dinas itu tidak ada, atau dipilih dua kali.");
        if (a.Teruskan(petugas, [.. tujuan.Select(t => (dinas.Single(d => d.Id == t.DinasId), t.Utama))], pengantar, waktu, pada) is { Berhasil: false } tolak) return tolak;
        // A copy changes nothing for the reporter.
        if (tujuan.FirstOrDefault(t => t.Utama) is { } utama)
            await db.KabarkanAsync(a, x => BeritaAduan.Diteruskan(x, dinas.Single(d => d.Id == utama.DinasId).Nama, KerjaAduan.Kapan(waktu, a.TenggatTanggapan, pada)), pada, ct);
        return Hasil.Baik;
    }, ct);

    public Task<Hasil> TarikDisposisiAsync(int disposisiId, PetugasAktif petugas, string alasan, CancellationToken ct) => PadaDisposisiAsync(disposisiId, petugas, async (a, d, db, waktu, pada) =>
    {
        if (a.TarikDisposisi(d, petugas, alasan, waktu, pada) is { Berhasil: false } tolak) return tolak;
        if (d.Utama) await db.KabarkanAsync(a, x => BeritaAduan.Ditarik(x, d.Dinas.Nama), pada, ct);
        return Hasil.Baik;
    }, ct);

    /// <summary>The office has seen to it itself.</summary>
    public async Task<Hasil> TindakLanjutiAsync(int id, PetugasAktif petugas, string teks, IReadOnlyList<FotoBaru> foto, CancellationToken ct)
    {
        var periksa = await kerja.PeriksaAsync(foto, ct);
        if (!periksa.Berhasil) return periksa.TanpaNilai;
        return await PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
        {
            var isi = await kerja.SimpanAsync(db, periksa.Nilai!, ct);
            if (a.TindakLanjuti(petugas.Pelaku, petugas.Peran, teks, waktu, pada) is { Berhasil: false } tolak) return tolak;
            KerjaAduan.Lampirkan(a, isi, GolonganBukti.Hasil, petugas.Pelaku, pada, null);
            await db.KabarkanFotoAsync(a, isi, BeritaAduan.FotoHasil, pada, ct);
            await db.TanyakanBeresAsync(a, null, teks, waktu, pada, ct);
            return Hasil.Baik;
        }, ct);
    }

    public Task<Hasil> AmbilAsync(int id, PetugasAktif petugas, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, _, _, pada) => Task.FromResult(a.Ambil(petugas, pada)), ct);

    public Task<Hasil> TugaskanAsync(int id, PetugasAktif petugas, int kepadaId, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, _, pada) =>
    {
        var jalurUnit = await db.UnitKerja.Where(u => u.Id == a.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        var kepada = (await db.PengelolaAduanAsync(jalurUnit, ct)).Find(p => p.Id == kepadaId);
        return kepada is null ? Hasil.Ditolak("Petugas itu tidak menangani aduan. Pilih yang lain.") : a.Tugaskan(petugas, kepada.Id, kepada.Nama, pada);
    }, ct);

    public Task<Hasil> UbahKategoriAsync(int id, PetugasAktif petugas, int kategoriId, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, _, pada) =>
    {
        if (await KategoriAsync(db, a, kategoriId, ct) is not { } kategori) return Hasil.Ditolak(KategoriTiada);
        var hasil = a.UbahKategori(kategori, petugas, pada);
        if (hasil.Berhasil && a.IdentitasTertutup) await LaporanWarga.TandaiAsync(db, a, ct);
        return hasil;
    }, ct);

    public Task<Hasil> UbahRingkasanAsync(int id, PetugasAktif petugas, string ringkasan, string alasan, CancellationToken ct) =>
        PadaAduanAsync(id, petugas, (a, _, _, pada) => Task.FromResult(a.UbahRingkasan(ringkasan, alasan, petugas, pada)), ct);

    /// <summary>A note for colleagues; the reporter does not see it.</summary>
    public Task<Hasil> CatatAsync(int id, PetugasAktif petugas, string teks, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, _, _, pada) =>
    {
        if (string.IsNullOrWhiteSpace(teks)) return Task.FromResult(Hasil.Ditolak("Tulis catatannya."));
        a.Catat(petugas.Pelaku, pada, "Catatan", teks.Trim());
        return Task.FromResult(Hasil.Baik);
    }, ct);

    public Task<Hasil> JawabDinasAsync(int disposisiId, PetugasAktif petugas, string teks, CancellationToken ct) =>
        PadaDisposisiAsync(disposisiId, petugas, (a, d, _, _, pada) => Task.FromResult(a.JawabDisposisi(d, teks, petugas, pada).TanpaNilai), ct);

    public Task<Hasil> NomorLaporAsync(int id, PetugasAktif petugas, string? nomor, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, _, _, pada) => Task.FromResult(a.CatatNomorLapor(nomor, petugas, pada)), ct);

    public Task<Hasil> TerbitkanAsync(int id, PetugasAktif petugas, bool terbit, CancellationToken ct) => PadaAduanAsync(id, petugas, (a, _, _, pada) => Task.FromResult(a.Terbitkan(terbit, petugas, pada)), ct);

    /// <summary>The officer speaks for a reporter who came or called: done, or not done.</summary>
    public Task<Hasil> KonfirmasiAsync(int id, PetugasAktif petugas, bool sudahBeres, string catatan, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, _, pada) =>
        string.IsNullOrWhiteSpace(catatan) ? Hasil.Ditolak("Tulis siapa yang mengabarkan dan bagaimana.") : (await laporan.KonfirmasiAsync(db, a, sudahBeres, catatan, petugas.Pelaku, petugas.Peran, pada, ct)).TanpaNilai, ct);

    /// <summary>The reporter has told an officer that he does not want it pursued.</summary>
    public Task<Hasil> CabutAsync(int id, PetugasAktif petugas, string alasan, CancellationToken ct) => PadaAduanAsync(id, petugas, async (a, db, waktu, pada) =>
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasannya; warga akan membacanya.");
        if ((await db.AnggotaAsync(a, ct)).Count > 0) return Hasil.Ditolak("Warga lain melaporkan hal yang sama. Pisahkan dulu gabungannya.");
        if (a.Cabut(petugas.Pelaku, petugas.Peran, alasan.Trim(), waktu, pada) is { Berhasil: false } tolak) return tolak;
        if (await LaporanWarga.SesudahPergiAsync(db, a, a.IndukId, petugas.Pelaku, petugas.Peran, pada, ct) is { } induk) kerja.Siarkan(db, induk);
        BeritaAduan.Satu(db, a, x => BeritaAduan.Dicabut(x, alasan.Trim()), pada);
        return Hasil.Baik;
    }, ct);

    static async Task<KategoriAduan?> KategoriAsync(LayananDb db, Aduan a, int kategoriId, CancellationToken ct)
    {
        if (a.KategoriId == kategoriId) return a.Kategori;
        var jalur = await db.UnitKerja.Where(u => u.Id == a.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        return await db.KategoriUntuk(jalur).FirstOrDefaultAsync(k => k.Id == kategoriId, ct);
    }

    Task<Hasil> PadaAduanAsync(int id, PetugasAktif petugas, Func<Aduan, LayananDb, WaktuAduan, DateTimeOffset, Task<Hasil>> lakukan, CancellationToken ct) =>
        !petugas.Boleh(Izin.KelolaAduan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : kerja.LakukanAsync(async db =>
        {
            if (await db.Aduan.Terbaca(petugas).Lengkap().FirstOrDefaultAsync(x => x.Id == id, ct) is not { } a) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
            var hasil = await lakukan(a, db, await db.WaktuAduanAsync(a.UnitKerjaId, ct), jam.GetUtcNow());
            if (hasil.Berhasil) kerja.Siarkan(db, a);
            return hasil;
        }, ct);

    async Task<Hasil> PadaDisposisiAsync(int disposisiId, PetugasAktif petugas, Func<Aduan, Disposisi, LayananDb, WaktuAduan, DateTimeOffset, Task<Hasil>> lakukan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaAduan)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        return await kerja.LakukanAsync(async db =>
        {
            if (await db.Aduan.Terbaca(petugas).Lengkap().FirstOrDefaultAsync(x => x.Disposisi.Any(d => d.Id == disposisiId), ct) is not { } a) return Hasil.Ditolak(KerjaAduan.DiLuarLingkup);
            var hasil = await lakukan(a, a.Disposisi.Single(d => d.Id == disposisiId), db, await db.WaktuAduanAsync(a.UnitKerjaId, ct), jam.GetUtcNow());
            if (hasil.Berhasil) kerja.Siarkan(db, a);
            return hasil;
        }, ct);
    }
}
