using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>What officers do with the agenda book: letters on paper, numbers put in between, voids, and the closing of months.</summary>
public sealed class MejaAgenda(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam)
{
    const int Ulang = 5;
    static readonly Hasil TidakBerhak = Hasil.Ditolak("Peran Anda tidak mengisi buku agenda.");
    static readonly Hasil TidakAda = Hasil.Ditolak("Nomor ini tidak ada di buku agenda unit Anda. Muat ulang.");
    static readonly Hasil SudahDitutup = Hasil.Ditolak("Bulan itu sudah ditutup di buku agenda. Minta lurah atau camat membukanya dahulu.");

    /// <summary>A letter on paper takes the next number of its series; the value is the number.</summary>
    public Task<Hasil<string>> TulisAsync(int unitId, PetugasAktif petugas, DateOnly tanggal, KelasNomor kelas, IsianAgenda isi, CancellationToken ct) => KerjakanAsync<string>(petugas, Izin.IsiAgenda, async (db, pada) =>
    {
        if (isi.Salah is { } salah) return Hasil.Ditolak(salah);
        if (await UnitAsync(db, unitId, petugas, ct) is not { } unit) return TidakAda;
        if (Mendatang(unit, tanggal, pada)) return BelumTiba;
        var kaidah = await db.KaidahNomorAsync(unit, tanggal, ct);
        var deret = kaidah.Deret(kelas, tanggal);
        if (await db.NomorAgenda.Where(n => n.UnitKerjaId == kaidah.PemilikId && n.Deret == deret && n.Tahun == tanggal.Year && n.Status != StatusNomor.Cadangan).MaxAsync(n => (DateOnly?)n.Tanggal, ct) is { } akhir && tanggal < akhir)
            return Hasil.Ditolak($"Nomor berikutnya harus bertanggal {KalimatWaktu.Tanggal(akhir)} atau sesudahnya. Untuk tanggal mundur, sisipkan nomor sesudah nomor terakhir tanggal itu atau isi nomor cadangan.");
        var di = await BukuNomor.TempatBerikutAsync(db, unit, kelas, tanggal, petugas.Pelaku, pada, ct);
        if (di.Nilai is not { } tempat) return di.TanpaNilai;
        db.NomorAgenda.Add(NomorAgenda.Tulis(tempat, isi, null, petugas.Pelaku, pada));
        return Hasil.Dengan(tempat.Nomor);
    }, ct);

    /// <summary>"123.a": dated back, between a number and the next.</summary>
    public Task<Hasil<string>> SisipkanAsync(int dasarId, PetugasAktif petugas, DateOnly tanggal, KelasNomor kelas, IsianAgenda isi, string alasan, CancellationToken ct) => KerjakanAsync<string>(petugas, Izin.IsiAgenda, async (db, pada) =>
    {
        if (isi.Salah is { } salah) return Hasil.Ditolak(salah);
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa nomor disisipkan; alasannya tercatat di riwayat nomor.");
        if (await db.NomorAgenda.DiBuku(petugas).AsNoTracking().Include(n => n.Pemakai).FirstOrDefaultAsync(n => n.Id == dasarId, ct) is not { } dasar) return TidakAda;
        if (dasar.Sisipan.Length > 0 || dasar.Status == StatusNomor.Cadangan) return Hasil.Ditolak("Sisipkan sesudah nomor biasa yang sudah bertanggal, bukan sesudah sisipan atau nomor cadangan.");
        if (Mendatang(dasar.Pemakai, tanggal, pada)) return BelumTiba;
        if (await db.AgendaTertutupAsync(dasar.UnitKerjaId, tanggal, ct)) return SudahDitutup;
        var sederet = db.NomorAgenda.Where(n => n.UnitKerjaId == dasar.UnitKerjaId && n.Deret == dasar.Deret && n.Tahun == dasar.Tahun);
        var sesudah = await sederet.Where(n => n.Urut > dasar.Urut && n.Sisipan == "" && n.Status != StatusNomor.Cadangan).OrderBy(n => n.Urut).Select(n => new { n.Urut, n.Tanggal }).FirstOrDefaultAsync(ct);
        if (sesudah is null) return Hasil.Ditolak($"Nomor {dasar.Urut} masih yang terakhir. Catat surat ini dengan nomor berikutnya.");
        if (tanggal < dasar.Tanggal || tanggal >= sesudah.Tanggal)
            return Hasil.Ditolak(dasar.Tanggal >= sesudah.Tanggal ? $"Nomor {sesudah.Urut} bertanggal sama. Sisipkan sesudah nomor terakhir tanggal itu."
                : $"Sesudah nomor {dasar.Urut} hanya dapat disisipkan surat bertanggal {KalimatWaktu.Tanggal(dasar.Tanggal)}{(sesudah.Tanggal.AddDays(-1) > dasar.Tanggal ? $" sampai {KalimatWaktu.Tanggal(sesudah.Tanggal.AddDays(-1))}" : "")}.");
        var terpakai = await sederet.Where(n => n.Urut == dasar.Urut && n.Sisipan != "").Select(n => n.Sisipan).Order().Take(26).ToListAsync(ct);
        if (Enumerable.Range('a', 26).Select(h => $".{(char)h}").Except(terpakai).FirstOrDefault() is not { } sisipan) return Hasil.Ditolak($"Sesudah nomor {dasar.Urut} sudah ada 26 sisipan. Pilih nomor lain bertanggal sama.");
        var di = (await db.KaidahNomorAsync(dasar.Pemakai, tanggal, ct)).Tempat(dasar.Urut, sisipan, kelas, tanggal);
        if (di.Nilai is not { } tempat) return di.TanpaNilai;
        if ((tempat.PemilikId, tempat.Deret, tempat.Tahun) != (dasar.UnitKerjaId, dasar.Deret, dasar.Tahun)) return Hasil.Ditolak($"Surat ini termasuk deret lain. Sisipkan sesudah nomor dari deret yang sama, atau pilih klasifikasi dan jenis seperti nomor {dasar.Urut}.");
        if (await BukuNomor.DipakaiLainAsync(db, tempat, 0, ct)) return Kembar(tempat);
        db.NomorAgenda.Add(NomorAgenda.Tulis(tempat, isi, alasan.Trim(), petugas.Pelaku, pada));
        return Hasil.Dengan(tempat.Nomor);
    }, ct);

    /// <summary>A kept number gets its letter.</summary>
    public Task<Hasil<string>> IsiAsync(int id, PetugasAktif petugas, DateOnly tanggal, KelasNomor kelas, IsianAgenda isi, CancellationToken ct) => KerjakanAsync<string>(petugas, Izin.IsiAgenda, async (db, pada) =>
    {
        if (isi.Salah is { } salah) return Hasil.Ditolak(salah);
        if (await db.NomorAgenda.DiBuku(petugas).Include(n => n.Pemakai).FirstOrDefaultAsync(n => n.Id == id, ct) is not { } nomor) return TidakAda;
        if (Mendatang(nomor.Pemakai, tanggal, pada)) return BelumTiba;
        if (await db.AgendaTertutupAsync(nomor.UnitKerjaId, tanggal, ct)) return SudahDitutup;
        var di = (await db.KaidahNomorAsync(nomor.Pemakai, tanggal, ct)).Tempat(nomor.Urut, nomor.Sisipan, kelas, tanggal);
        if (di.Nilai is not { } tempat) return di.TanpaNilai;
        if (await BukuNomor.DipakaiLainAsync(db, tempat, nomor.Id, ct)) return Kembar(tempat);
        if (nomor.Isi(tempat, isi, petugas.Pelaku, pada) is { Berhasil: false } tolak) return tolak;
        return Hasil.Dengan(nomor.Nomor);
    }, ct);

    /// <summary>Voids a kept number, or one of a letter on paper. A letter of the system is revoked instead, and a reserved one sent back.</summary>
    public async Task<Hasil> BatalkanAsync(int id, PetugasAktif petugas, string alasan, CancellationToken ct) => (await KerjakanAsync<bool>(petugas, Izin.IsiAgenda, async (db, pada) =>
    {
        if (await db.NomorAgenda.DiBuku(petugas).FirstOrDefaultAsync(n => n.Id == id, ct) is not { } nomor) return TidakAda;
        if (nomor is { Status: StatusNomor.Dipesan, SuratId: not null }) return Hasil.Ditolak("Nomor ini dipesan untuk surat yang menunggu tanda tangan. Kembalikan suratnya; nomornya batal dengan sendirinya.");
        if (await db.AgendaTertutupAsync(nomor.UnitKerjaId, nomor.Tanggal, ct)) return SudahDitutup;
        if (nomor.Batalkan(petugas.Pelaku, alasan, pada) is { Berhasil: false } tolak) return tolak;
        return Hasil.Dengan(true);
    }, ct)).TanpaNilai;

    /// <summary>Closes a month: what is used or void in it is sealed, and nothing is written into it any more.</summary>
    public async Task<Hasil> TutupAsync(int unitId, int tahun, int bulan, PetugasAktif petugas, CancellationToken ct) => (await KerjakanAsync<bool>(petugas, Izin.TutupAgenda, async (db, pada) =>
    {
        if (bulan is < 1 or > 12 || await UnitAsync(db, unitId, petugas, ct) is not { } unit) return TidakAda;
        var (dari, sampai) = (new DateOnly(tahun, bulan, 1), new DateOnly(tahun, bulan, 1).AddMonths(1));
        if (HariIni(unit, pada) < sampai) return Hasil.Ditolak($"{NamaBulan.Panjang[bulan - 1]} {tahun} belum berakhir. Tutup mulai {KalimatWaktu.Tanggal(sampai)}.");
        if (await db.AgendaTertutupAsync(unitId, dari, ct)) return Hasil.Ditolak("Bulan ini sudah ditutup. Muat ulang.");
        var ke = 1 + await db.PenutupanAgenda.CountAsync(p => p.UnitKerjaId == unitId && p.Tahun == tahun && p.Bulan == bulan, ct);
        var sebelum = await db.PenutupanAgenda.Where(p => p.UnitKerjaId == unitId).OrderByDescending(p => p.Id).Select(p => p.Sari).FirstOrDefaultAsync(ct) ?? "";
        var tutup = PenutupanAgenda.Tutup(unitId, tahun, bulan, ke, sebelum, petugas.Pelaku, pada);
        db.PenutupanAgenda.Add(tutup);
        await db.SaveChangesAsync(ct);
        var sebulan = db.NomorAgenda.Where(n => n.UnitKerjaId == unitId && n.Tanggal >= dari && n.Tanggal < sampai);
        await sebulan.Where(n => n.Status == StatusNomor.Terpakai || n.Status == StatusNomor.Batal).ExecuteUpdateAsync(s => s.SetProperty(n => n.PenutupanId, tutup.Id).SetProperty(n => n.Versi, n => n.Versi + 1), ct);
        var baris = await db.BarisSegelAsync(tutup.Id, ct);
        var terbuka = await sebulan.CountAsync(n => n.Status == StatusNomor.Dipesan || n.Status == StatusNomor.Cadangan, ct);
        tutup.Segel(SegelAgenda.Hitung(tutup, baris), baris.Count(b => b.Status == StatusNomor.Terpakai), baris.Count(b => b.Status == StatusNomor.Batal), terbuka);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(PenutupanAgenda), tutup.Id, petugas.Pelaku, pada, "Tutup", ke: $"{tahun}-{bulan:00}", alasan: $"{baris.Count} nomor, {terbuka} masih terbuka"));
        return Hasil.Dengan(true);
    }, ct)).TanpaNilai;

    /// <summary>Opens a closed month again; the closing stays on record with the reason.</summary>
    public async Task<Hasil> BukaAsync(int penutupanId, PetugasAktif petugas, string alasan, CancellationToken ct) => (await KerjakanAsync<bool>(petugas, Izin.TandatanganiSurat, async (db, pada) =>
    {
        if (await db.PenutupanAgenda.DalamLingkup(petugas).FirstOrDefaultAsync(p => p.Id == penutupanId, ct) is not { } tutup) return TidakAda;
        if (tutup.Buka(petugas.Pelaku, alasan, pada) is { Berhasil: false } tolak) return tolak;
        await db.NomorAgenda.Where(n => n.PenutupanId == penutupanId).ExecuteUpdateAsync(s => s.SetProperty(n => n.PenutupanId, (int?)null).SetProperty(n => n.Versi, n => n.Versi + 1), ct);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(PenutupanAgenda), tutup.Id, petugas.Pelaku, pada, "Buka", $"{tutup.Tahun}-{tutup.Bulan:00}", alasan: alasan.Trim()));
        return Hasil.Dengan(true);
    }, ct)).TanpaNilai;

    static readonly Hasil BelumTiba = Hasil.Ditolak("Tanggal surat belum tiba. Pilih hari ini atau sebelumnya.");

    static Hasil Kembar(TempatNomor di) => Hasil.Ditolak($"Nomor {di.Nomor} sudah tercetak pada surat lain dari deret lain. Batalkan nomor ini dengan alasan itu, lalu pakai nomor lain.");

    static DateOnly HariIni(UnitKerja unit, DateTimeOffset pada) => new JamKantor(TimeProvider.System, unit.ZonaWaktu).TanggalPada(pada);

    static bool Mendatang(UnitKerja unit, DateOnly tanggal, DateTimeOffset pada) => tanggal > HariIni(unit, pada);

    static Task<UnitKerja?> UnitAsync(LayananDb db, int id, PetugasAktif petugas, CancellationToken ct) => db.UnitKerja.DalamLingkup(petugas).AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct);

    /// <summary>Alone and whole. Who was overtaken by another does it again: the rules then say whether it still can be done.</summary>
    async Task<Hasil<T>> KerjakanAsync<T>(PetugasAktif petugas, Izin izin, Func<LayananDb, DateTimeOffset, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(izin)) return TidakBerhak;
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            try
            {
                var hasil = await db.SerempakAsync(async () =>
                {
                    var h = await kerja(db, jam.GetUtcNow());
                    if (!h.Berhasil) return h;
                    siaran.Tulis(db, Topik.Surat);
                    await db.SaveChangesAsync(ct);
                    return h;
                }, ct);
                if (hasil.Berhasil) siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (ke < Ulang && galat.KarenaBerebut()) { }
        }
    }
}
