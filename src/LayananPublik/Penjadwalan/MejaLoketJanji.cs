using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penjadwalan.Halaman;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>The desk that books for a citizen at the counter or on the telephone, also for who has never written to the office; and that opens whole names for the day's list.</summary>
public sealed class MejaLoketJanji(KerjaMeja meja, TimeProvider jam)
{
    const int UlangBerebut = 3;

    /// <summary>The value is the booking's id. A given number becomes a chat with the consent noted down.</summary>
    public async Task<Hasil<int>> PesanAsync(KunciSlot kunci, IsianPesan isi, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaJanji)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        if (!NamaOrang.TryParse(isi.Nama, out var nama, out var galat)) return Hasil.Ditolak(galat);
        string? nik = null;
        if (!string.IsNullOrWhiteSpace(isi.Nik))
        {
            if (!Nik.TryParse(isi.Nik, out var n, out galat)) return Hasil.Ditolak(galat);
            nik = n.Nilai;
        }
        string? telepon = null;
        if (!string.IsNullOrWhiteSpace(isi.Nomor))
        {
            if (!NomorWa.TryParse(isi.Nomor, out var nomor, out galat)) return Hasil.Ditolak(galat);
            if (!isi.Setuju) return Hasil.Ditolak("Tanyakan dulu apakah warga setuju dikabari lewat WhatsApp, atau kosongkan nomornya.");
            telepon = nomor.Nilai;
        }
        for (var ke = 1; ; ke++)
        {
            var hasil = await meja.LakukanAsync(db => PesanAsync(db, kunci, new(nama.Nilai, nik, isi.Kebutuhan), telepon, isi.LewatTelepon, petugas, ct), ct);
            if (hasil.Nilai is { } janji) return Hasil.Dengan(janji.Id);
            // The place, or the chat, was changed under our hands: looked at again, it is either free or refused with its own sentence.
            if (hasil.Penolakan != KerjaMeja.DiubahLain || ke == UlangBerebut) return hasil.Penolakan == KerjaMeja.DiubahLain ? Hasil.Ditolak("Tempat pada jam itu baru saja diambil orang lain. Pilih jam lain.") : hasil.TanpaNilai;
        }
    }

    async Task<Hasil<Janji>> PesanAsync(LayananDb db, KunciSlot kunci, PemesanJanji pemesan, string? telepon, bool lewatTelepon, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.JadwalLayanan.Include(j => j.UnitKerja).DalamLingkup(petugas).FirstOrDefaultAsync(j => j.Id == kunci.JadwalId, ct) is not { } jadwal) return Hasil.Ditolak("Jadwal ini tidak ada di wilayah kerja Anda.");
        if (pemesan.Nik is null && await PerluNikAsync(db, jadwal.KodeLayanan, ct)) return Hasil.Ditolak("Layanan ini memerlukan NIK: satu NIK satu janji. NIK ada di KK, juga bagi yang belum ber-KTP.");
        var pada = jam.GetUtcNow();
        if (telepon is not null)
        {
            var percakapan = await PercakapanAsync(db, jadwal.UnitKerja, telepon, pemesan.Nama, lewatTelepon, petugas, pada, ct);
            if (percakapan.Nilai is not { } p) return percakapan.TanpaNilai;
            pemesan = pemesan with { Percakapan = p };
        }
        var hasil = await BukuJanji.PesanAsync(db, kunci, pemesan, petugas.Pelaku, pada, ct);
        if (hasil.Nilai is { } janji) BeritaJanji.Kirim(db, janji, KalimatJanji.Dipesan, pada);
        return hasil;
    }

    /// <summary>Puts a citizen on the waiting list; he is told so in the chat, where offers will come.</summary>
    public async Task<Hasil> TungguAsync(IsianTunggu isi, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaJanji)) return Hasil.Ditolak(KerjaMeja.TakBerwenang);
        if (!NamaOrang.TryParse(isi.Nama, out var nama, out var galat)) return Hasil.Ditolak(galat);
        var nik = default(Nik);
        if (!string.IsNullOrWhiteSpace(isi.Nik) && !Nik.TryParse(isi.Nik, out nik, out galat)) return Hasil.Ditolak(galat);
        if (!NomorWa.TryParse(isi.Nomor, out var nomor, out galat)) return Hasil.Ditolak($"Tawaran dikirim lewat WhatsApp. {galat}");
        if (!isi.Setuju) return Hasil.Ditolak("Tanyakan dulu apakah warga setuju dikabari lewat WhatsApp.");
        return (await meja.LakukanAsync<bool>(async db =>
        {
            if (await db.JadwalLayanan.Include(j => j.UnitKerja).DalamLingkup(petugas).FirstOrDefaultAsync(j => j.Id == isi.JadwalId, ct) is not { } jadwal) return Hasil.Ditolak("Pilih jadwalnya.");
            var pada = jam.GetUtcNow();
            if (isi.Sampai < new JamKantor(jam, jadwal.UnitKerja.ZonaWaktu).HariIni) return Hasil.Ditolak("Hari itu sudah lewat.");
            var percakapan = await PercakapanAsync(db, jadwal.UnitKerja, nomor.Nilai, nama.Nilai, isi.LewatTelepon, petugas, pada, ct);
            if (percakapan.Nilai is not { } p) return percakapan.TanpaNilai;
            var hasil = await BukuJanji.TungguAsync(db, jadwal, new(nama.Nilai, nik.Nilai.Length > 0 ? nik.Nilai : null, null, p), new(isi.Dari, isi.Sampai, isi.JamDari, isi.JamSampai), null, petugas.Pelaku, pada, ct);
            if (hasil.Nilai is not { } t) return hasil.TanpaNilai;
            db.BeritaTunda.Add(BeritaTunda.Tulis(p, null, KalimatJanji.MasukTunggu(t), segera: true, pada));
            return Hasil.Dengan(true);
        }, ct)).TanpaNilai;
    }

    static async Task<Hasil<Percakapan>> PercakapanAsync(LayananDb db, UnitKerja unit, string telepon, string nama, bool lewatTelepon, PetugasAktif petugas, DateTimeOffset pada, CancellationToken ct)
    {
        var rantai = UnitKerja.Rantai(unit.Jalur);
        if (await db.NomorKantor.Where(n => n.Aktif && rantai.Contains(n.UnitKerjaId)).OrderByDescending(n => n.UnitKerja.Jalur.Length).ThenBy(n => n.Id).FirstOrDefaultAsync(ct) is not { } nomor)
            return Hasil.Ditolak("Unit ini belum punya nomor WhatsApp. Kosongkan nomornya; kodenya dicatat untuk warga.");
        var kontak = await PengenalKontak.CariAsync(db, telepon, null, ct);
        if (kontak?.TolakKabarSejak is not null) return Hasil.Ditolak("Pemilik nomor ini meminta tidak dikabari (STOP). Kosongkan nomornya, atau minta warga menulis *mulai* lebih dulu.");
        if (kontak?.Diragukan == true) return Hasil.Ditolak("Nomor ini mungkin sudah dipakai orang lain. Buka percakapannya dan pastikan dulu orangnya, atau kosongkan nomornya.");
        var p = await PengenalKontak.BukaAsync(db, nomor, kontak ?? Kontak.Kenali(telepon, null, nama, pada), pada, ct);
        var hari = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(pada, TimeZoneInfo.FindSystemTimeZoneById(unit.ZonaWaktu)).DateTime);
        var cara = lewatTelepon ? CaraSetuju.Telepon : CaraSetuju.DatangSendiri;
        if (p.Id == 0 || !await db.PersetujuanWarga.AnyAsync(x => x.PercakapanId == p.Id && x.Tanggal == hari && x.Cara == cara, ct))
            db.PersetujuanWarga.Add(PersetujuanWarga.Catat(p, new(nama, cara, hari, "Kabar tentang janji temu."), petugas.Id, petugas.Pelaku, pada));
        // A booking names its contact by number, so a new one is saved first; it stays known, with its consent, even if the place is gone by now.
        if (p.Id == 0) await db.SaveChangesAsync(ct);
        return Hasil.Dengan(p);
    }

    static async Task<bool> PerluNikAsync(LayananDb db, string kode, CancellationToken ct) =>
        await db.Layanan.AsNoTracking().Where(l => l.Berlaku && l.Kode == kode).OrderByDescending(l => l.Id).FirstOrDefaultAsync(ct) is { } l && Katalog.Bawaan.FieldUntuk(l.Rincian).Any(f => f is { Name: "nik", Wajib: true });

    /// <summary>Whole names of who comes on a day, by booking; empty without the right. That they were opened is written down.</summary>
    public async Task<IReadOnlyDictionary<int, string>> NamaHariAsync(IReadOnlyList<int> jadwal, DateOnly hari, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.KelolaJanji)) return new Dictionary<int, string>();
        var hasil = await meja.LakukanAsync(async db =>
        {
            var nama = await db.Janji.DalamLingkup(petugas).Where(j => jadwal.Contains(j.JadwalId) && j.Slot.Tanggal == hari && j.Status != StatusJanji.Batal).OrderBy(j => j.Id).Take(KalenderJanjiQuery.TerbanyakJanji)
                .Select(j => new { j.Id, j.JadwalId, j.Nama }).ToListAsync(ct);
            foreach (var id in nama.Select(n => n.JadwalId).Distinct())
                db.RiwayatKantor.Add(RiwayatKantor.Tentang("DaftarHariJanji", id, petugas.Pelaku, jam.GetUtcNow(), "Tampilkan nama lengkap", alasan: hari.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            return Hasil.Dengan(nama.ToDictionary(n => n.Id, n => n.Nama));
        }, ct);
        return hasil.Nilai ?? [];
    }
}
