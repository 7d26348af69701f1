using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

public static class RincianAduanQuery
{
    const int Terbanyak = 200, KataTerbanyak = 50;

    /// <summary>Null when there is none that this officer may read.</summary>
    public static async Task<RincianAduan?> RincianAduanAsync(this LayananDb db, int id, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.Aduan.AsNoTracking().Terbaca(petugas).Where(a => a.Id == id).Select(a => new RincianAduan
            {
                Id = a.Id, Nomor = a.Nomor, Status = a.Status, KategoriId = a.KategoriId, Kategori = a.Kategori.Nama, NomorDarurat = a.Kategori.NomorDarurat, DinasLazim = a.Kategori.DinasId, Berat = a.Berat, Uraian = a.Uraian, Ringkasan = a.Ringkasan,
                LokasiTeks = a.LokasiTeks, Lintang = a.Lintang, Bujur = a.Bujur, TitikTepat = a.TitikTepat, Rt = a.Rt, Rw = a.Rw, UnitId = a.UnitKerjaId, Unit = a.UnitKerja.Nama, JalurUnit = a.UnitKerja.Jalur, Kanal = a.Kanal, WaktuKejadian = a.WaktuKejadian, Anonim = a.Anonim, Rahasia = a.Rahasia,
                PercakapanId = a.Anonim || a.Rahasia ? null : a.PercakapanId, PetugasId = a.PetugasId, Petugas = a.Petugas!.Nama, Pada = a.Pada, TenggatVerifikasi = a.TenggatVerifikasi, TenggatTanggapan = a.TenggatTanggapan, TenggatSelesai = a.TenggatSelesai, TenggatKonfirmasi = a.TenggatKonfirmasi,
                Tenggat = a.Tenggat, Jam = a.Jam, JedaSejak = a.JedaSejak, DiverifikasiPada = a.DiverifikasiPada, DitindaklanjutiPada = a.DitindaklanjutiPada, BerakhirPada = a.BerakhirPada, KabarTerakhirPada = a.KabarTerakhirPada, Tingkat = a.Tingkat,
                IndukId = a.IndukId, NomorInduk = a.Induk!.Nomor, DialihkanKe = a.DialihkanKe, NomorLapor = a.NomorLapor, Terbit = a.Terbit, DibukaLagiKali = a.DibukaLagiKali
            }).SingleOrDefaultAsync(ct) is not { } a) return null;
        var tepat = petugas.Boleh(Izin.KelolaAduan) ? TitikSamar.Tepat(a.TitikTepat, a.Lintang, a.Bujur) : null;
        var anggota = db.Aduan.Terbaca(petugas).Where(x => x.IndukId == id && x.Status == StatusAduan.Duplikat);
        return a with
        {
            Lintang = tepat?.Lintang ?? a.Lintang, Bujur = tepat?.Bujur ?? a.Bujur, TitikTepat = null, TitikDibulatkan = a.TitikTepat is not null && tepat is null,
            Berkas = await db.BerkasAduan.Where(b => b.AduanId == id || anggota.Any(x => x.Id == b.AduanId)).OrderBy(b => b.AduanId != id).ThenBy(b => b.Id).Select(b => new BerkasAduanTampil(b.Id, b.Golongan, b.Nama, b.IsiLemari.Mime, b.IsiLemari.Ukuran, b.LaporanId, b.Oleh, b.Pada) { DariLain = b.AduanId != id }).Take(Terbanyak).ToListAsync(ct),
            // Not in the order of the numbers beside it, which would tell whose they are.
            KataLain = [.. (await anggota.OrderBy(x => x.Id).Select(x => x.Uraian).Take(KataTerbanyak).ToListAsync(ct)).Order(StringComparer.Ordinal)],
            Disposisi = await DisposisiAsync(db, id, ct),
            Riwayat = await db.Set<RiwayatAduan>().Where(r => r.AduanId == id).OrderByDescending(r => r.Id).Select(r => new RiwayatAduanTampil(r.Pada, r.Pelaku, r.Tindakan, r.Ke, r.Alasan)).Take(Terbanyak).ToListAsync(ct),
            Gabungan = await PapanAduanQuery.Baris(db, db.Aduan.AsNoTracking().Terbaca(petugas).Where(x => x.IndukId == id).OrderBy(x => x.Id).Take(Terbanyak)).ToListAsync(ct),
            Permintaan = await db.PermintaanIdentitas.Where(p => p.AduanId == id).OrderByDescending(p => p.Id).Select(p => new MintaIdentitasTampil(p.Id, p.PemintaId, p.Peminta, p.Alasan, p.Status, p.Pada, p.Pemutus, p.SampaiPada, p.Disposisi!.Dinas.Nama, p.DariDinas)).Take(20).ToListAsync(ct),
            Aturan = await db.AturanAduanAsync(a.JalurUnit, ct)
        };
    }

    /// <summary>Whom a case can be given to: who may manage complaints over this unit.</summary>
    public static Task<List<PilihanNama>> PengelolaAduanAsync(this LayananDb db, string jalurUnit, CancellationToken ct)
    {
        var peran = Hak.Pemegang(Izin.KelolaAduan).ToList();
        return db.Users.Where(p => p.Aktif && peran.Contains(p.Peran) && jalurUnit.StartsWith(p.UnitKerja.Jalur)).OrderBy(p => p.Nama).Select(p => new PilihanNama(p.Id, p.Nama)).Take(100).ToListAsync(ct);
    }

    /// <summary>The case that has this number.</summary>
    public static Task<int?> IdAduanAsync(this LayananDb db, string nomor, PetugasAktif petugas, CancellationToken ct)
    {
        var rapi = nomor.Trim().ToUpperInvariant();
        return db.Aduan.Terbaca(petugas).Where(a => a.Nomor == rapi).Select(a => (int?)a.Id).FirstOrDefaultAsync(ct);
    }

    static async Task<IReadOnlyList<DisposisiTampil>> DisposisiAsync(LayananDb db, int id, CancellationToken ct)
    {
        var baris = await db.Disposisi.Where(d => d.AduanId == id).OrderByDescending(d => d.Utama).ThenByDescending(d => d.Id)
            .Select(d => new { d.Id, d.DinasId, Dinas = d.Dinas.Nama, d.Utama, d.Pengantar, d.Status, d.Pada, d.Oleh, d.Tenggat, d.DitarikPada, d.DibukaLagiKali, Dibuka = d.IdentitasDibukaPada != null }).Take(50).ToListAsync(ct);
        var ids = baris.Select(d => d.Id).ToList();
        var laporan = await db.LaporanDisposisi.Where(l => ids.Contains(l.DisposisiId)).OrderBy(l => l.Id).Select(l => new { l.DisposisiId, Isi = new LaporanTampil(l.Id, l.Jenis, l.Teks, l.Oleh, l.Pada) }).Take(500).ToListAsync(ct);
        return [.. baris.Select(d => new DisposisiTampil(d.Id, d.DinasId, d.Dinas, d.Utama, d.Pengantar, d.Status, d.Pada, d.Oleh, d.Tenggat, d.DitarikPada, d.DibukaLagiKali, d.Dibuka, [.. laporan.Where(l => l.DisposisiId == d.Id).Select(l => l.Isi)]))];
    }
}
