using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// Answers held against the papers that prove them, and papers that were accepted before.
public sealed partial class MejaVerifikasi
{
    static readonly TimeSpan SatuKaliLihat = TimeSpan.FromHours(1);

    /// <summary>Notes that an answer agrees with a document, or what differs.</summary>
    public Task<Hasil> CocokkanAsync(int berkasId, string field, HasilCocok hasil, string? alasan, PetugasAktif petugas, CancellationToken ct) =>
        PadaCocokAsync(berkasId, petugas, (berkas, bukti, segel, pada) =>
        {
            if (bukti.FirstOrDefault(j => j.Kunci == field) is not { } j) return ("", Hasil.Ditolak("Data itu tidak dibuktikan oleh dokumen ini."));
            var catat = berkas.Cocokkan(field, j.Nilai, hasil, alasan, petugas, pada, segel);
            return ($"{j.Label} {(hasil == HasilCocok.Cocok ? "cocok dengan" : "berbeda dengan")} {berkas.Nama}{(hasil == HasilCocok.Beda ? $": {alasan?.Trim()}" : "")}", catat);
        }, ct);

    /// <summary>All typed answers of a document on which nobody has looked yet agree with it.</summary>
    public Task<Hasil> CocokkanSisanyaAsync(int berkasId, PetugasAktif petugas, CancellationToken ct) =>
        PadaCocokAsync(berkasId, petugas, (berkas, bukti, segel, pada) =>
        {
            var sisa = bukti.Where(j => j.Nilai.Length > 0 && berkas.Nilai(j, segel) is null).ToList();
            if (sisa.Count == 0) return ("", Hasil.Ditolak("Semua data dokumen ini sudah dicocokkan."));
            var hasil = sisa.Select(j => berkas.Cocokkan(j.Kunci, j.Nilai, HasilCocok.Cocok, null, petugas, pada, segel)).FirstOrDefault(h => !h.Berhasil);
            return ($"{string.Join(", ", sisa.Select(j => j.Label))} cocok dengan {berkas.Nama}", hasil);
        }, ct);

    /// <summary>Takes over a document that was accepted for the same person before; the bytes stay where they are.</summary>
    public Task<Hasil> PakaiLagiAsync(int permohonanId, int berkasId, PetugasAktif petugas, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            var pada = jam.GetUtcNow();
            if (await db.Permohonan.DalamLingkup(petugas).Lengkap().FirstOrDefaultAsync(x => x.Id == permohonanId, ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            if ((await db.DapatDipakaiLagiAsync(permohonanId, petugas, pada, ct)).FirstOrDefault(x => x.BerkasId == berkasId) is not { } lama) return Hasil.Ditolak("Dokumen itu tidak dapat dipakai lagi untuk permohonan ini. Muat ulang.");
            if (p.Syarat().Select(x => x.Syarat).FirstOrDefault(s => s.Dok == lama.Dok) is not { } syarat || p.Butir.All(b => b.IsianTerkunci)) return Hasil.Ditolak("Berkas sudah dikunci karena permohonan sudah disetujui atau berakhir.");
            var isi = await db.Berkas.Where(b => b.Id == berkasId).Select(b => b.IsiLemari!).SingleAsync(ct);
            var untuk = p.Butir.Where(b => b.Memerlukan(syarat.Dok)).ToList();
            var baru = p.TerimaBerkas(syarat.Dok, syarat.Nama, null, isi, pada);
            baru.DariLama(lama.Kalimat);
            foreach (var b in untuk)
                if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            // At the counter it is still a draft: judged with the rest.
            if (untuk.Exists(b => b.Status is StatusButir.Diverifikasi or StatusButir.Menunggu) && baru.TerimaSebagaiSah(petugas, pada) is { Berhasil: false } gagal) return gagal;
            foreach (var b in untuk) b.Catat(petugas.Pelaku, pada, "Pakai lagi berkas", $"{baru.Nama}, {lama.Kalimat}");
            if (Perbaikan.Menunggu(p) && p.BerkasDiminta().Count == 0 && await pendaftaran.LengkapiAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct) is { Berhasil: false } batal) return batal;
            pendaftaran.Kabarkan(p, db);
            return Hasil.Baik;
        }, ct);

    /// <summary>The officer uncovers the whole NIK or KK number; that stands in the history, once an hour.</summary>
    public Task<Hasil> LihatNomorAsync(int permohonanId, string label, PetugasAktif petugas, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            var (pada, sejak) = (jam.GetUtcNow(), jam.GetUtcNow() - SatuKaliLihat);
            if (await db.Permohonan.DalamLingkup(petugas).Include(x => x.Butir).FirstOrDefaultAsync(x => x.Id == permohonanId, ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var butir = p.Butir[0].Id;
            if (!await db.Butir.Where(b => b.Id == butir).AnyAsync(b => b.Riwayat.Any(r => r.PetugasId == petugas.Id && r.Tindakan == "Lihat nomor" && r.Alasan == label && r.Pada > sejak), ct)) p.Butir[0].Catat(petugas.Pelaku, pada, "Lihat nomor", label);
            return Hasil.Baik;
        }, ct);

    static async Task<IReadOnlyList<string>> BelumCocokAsync(Butir b, LayananDb db, CancellationToken ct)
    {
        await db.MuatCocokAsync(b.Permohonan, ct);
        return b.BelumCocok(db.Segel!);
    }

    static async Task<IReadOnlyList<BedaIsian>> BedaAsync(Butir b, LayananDb db, CancellationToken ct)
    {
        await db.MuatCocokAsync(b.Permohonan, ct);
        return b.Beda(db.Segel!);
    }

    Task<Hasil> PadaCocokAsync(int berkasId, PetugasAktif petugas, Func<Berkas, IReadOnlyList<JawabanField>, Segel, DateTimeOffset, (string Keterangan, Hasil Hasil)> kerja, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.Permohonan.DalamLingkup(petugas).Lengkap().Include(x => x.Berkas).ThenInclude(b => b.Cocok).FirstOrDefaultAsync(x => x.Berkas.Any(k => k.Id == berkasId), ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var (berkas, pada) = (p.Berkas.Single(k => k.Id == berkasId), jam.GetUtcNow());
            var untuk = p.Butir.Where(b => b.Memerlukan(berkas.Dok)).ToList();
            foreach (var b in untuk)
                if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            if (!untuk.Exists(b => b.Status is StatusButir.Diverifikasi or StatusButir.Menunggu)) return Hasil.Ditolak($"Data tidak dapat dicocokkan: permohonan ini berstatus {AlurButir.Sebutan(p.Butir[0].Status)}.");
            var (keterangan, hasil) = kerja(berkas, p.Bukti(berkas.Dok), db.Segel!, pada);
            if (!hasil.Berhasil) return hasil;
            foreach (var b in untuk) b.Catat(petugas.Pelaku, pada, "Cocokkan data", keterangan);
            pendaftaran.Kabarkan(p, db);
            return Hasil.Baik;
        }, ct);
}
