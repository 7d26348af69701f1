using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// Answers that officers type from the cards, and documents that they put in their place.
public sealed partial class Loket
{
    /// <summary>Sets one answer, checked by its kind; empty clears it. NIK and KK number make or find the citizen; the kelurahan moves the application there.</summary>
    public Task<Hasil> UbahFieldAsync(int permohonanId, PetugasAktif petugas, string nama, string? nilai, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, async (p, db, pada) =>
    {
        if (UbahFieldPaket(p, petugas, nama, nilai, await HariIniAsync(p, db, pada, ct), pada) is { } milikPaket) return milikPaket;
        if (p.Butir.Where(b => !b.IsianTerkunci).Select(b => (Butir: b, Field: Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).FirstOrDefault(f => f.Name == nama))).FirstOrDefault(x => x.Field is not null) is not ({ } b, { } f))
            return Hasil.Ditolak(p.Butir.Any(x => !x.IsianTerkunci) ? "Isian itu tidak ada pada layanan ini." : "Data sudah dikunci karena permohonan sudah disetujui atau berakhir.");
        if (nama == Isian.KodeWilayah) return await PilihKelurahanAsync(p, petugas, nilai, db, ct);
        var baku = "";
        if (!string.IsNullOrWhiteSpace(nilai))
        {
            var hariIni = await HariIniAsync(p, db, pada, ct);
            if (!IsianField.TryNormal(f, nilai, hariIni, out baku, out var galat) || !IsianField.Selaras(f, baku, b.SemuaIsian, hariIni, out galat)) return Hasil.Ditolak(galat);
        }
        if (b.SemuaIsian.GetValueOrDefault(nama, "") == baku) return Hasil.Baik;
        if (p.Isi(b, nama, baku) is { Berhasil: false } tolak) return tolak;
        b.Catat(petugas.Pelaku, pada, "Ubah data", f.Label);
        return await KenaliWargaAsync(p, nama, db, ct);
    }, ct);

    /// <summary>Puts a file of the chat under a requirement.</summary>
    public Task<Hasil> PasangBerkasAsync(int permohonanId, PetugasAktif petugas, int lampiranId, string dok, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, async (p, db, pada) =>
    {
        var lampiran = await db.Lampiran.Include(l => l.IsiLemari).FirstOrDefaultAsync(l => l.Id == lampiranId && l.Pesan.PercakapanId == p.PercakapanId && l.Pesan.DisegelPada == null, ct);
        if (lampiran?.IsiLemari is not { } isi) return Hasil.Ditolak("Berkas itu belum terunduh atau bukan dari percakapan ini.");
        return await PasangAsync(p, petugas, dok, lampiran, isi, db, pada, ct);
    }, ct);

    /// <summary>Puts a scanned paper under a requirement; it passes the same gate as a citizen's file.</summary>
    public async Task<Hasil> UnggahBerkasAsync(int permohonanId, PetugasAktif petugas, byte[] isi, string namaBerkas, string dok, CancellationToken ct)
    {
        var periksa = await pemeriksa.DariPetugasAsync(isi, namaBerkas, ct);
        if (periksa.Mime is not { } mime) return Hasil.Ditolak(periksa.Penolakan ?? "Berkas tidak dapat dibaca. Unggah foto (JPG, PNG) atau PDF.");
        return await PadaPermohonanAsync(permohonanId, petugas, async (p, db, pada) => await PasangAsync(p, petugas, dok, null, await lemari.SimpanAsync(db, periksa.Salinan!, mime, ct), db, pada, ct), ct);
    }

    /// <summary>Moves a document to the requirement it really answers.</summary>
    public Task<Hasil> PindahkanBerkasAsync(int permohonanId, PetugasAktif petugas, int berkasId, string dok, CancellationToken ct) => PadaPermohonanAsync(permohonanId, petugas, (p, _, pada) =>
    {
        if (p.Berkas.FirstOrDefault(x => x.Id == berkasId) is not { } berkas) return Task.FromResult(Hasil.Ditolak("Berkas itu tidak ada pada permohonan ini."));
        if (Syarat(p, dok) is not { } syarat) return Task.FromResult(Hasil.Ditolak("Layanan ini tidak meminta dokumen itu."));
        if (p.Butir.All(b => b.IsianTerkunci)) return Task.FromResult(Hasil.Ditolak("Berkas sudah dikunci karena permohonan sudah disetujui atau berakhir."));
        var hasil = p.PindahkanBerkas(berkas, syarat.Dok, syarat.Nama);
        if (hasil.Berhasil) p.Butir[0].Catat(petugas.Pelaku, pada, "Pindahkan berkas", syarat.Nama);
        return Task.FromResult(hasil);
    }, ct);

    async Task<Hasil> PasangAsync(Permohonan p, PetugasAktif petugas, string dok, Lampiran? lampiran, IsiLemari isi, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (Syarat(p, dok) is not { } syarat) return Hasil.Ditolak("Layanan ini tidak meminta dokumen itu.");
        if (p.Butir.All(b => b.IsianTerkunci)) return Hasil.Ditolak("Berkas sudah dikunci karena permohonan sudah disetujui atau berakhir.");
        p.TerimaBerkas(syarat.Dok, syarat.Nama, lampiran, isi, pada);
        p.Butir[0].Catat(petugas.Pelaku, pada, "Pasang berkas", syarat.Nama);
        return Perbaikan.Menunggu(p) && p.BerkasDiminta().Count == 0 ? await pendaftaran.LengkapiAsync(p, petugas.Pelaku, petugas.Peran, db, pada, ct) : Hasil.Baik;
    }

    static async Task<DateOnly> HariIniAsync(Permohonan p, LayananDb db, DateTimeOffset pada, CancellationToken ct) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(pada, await db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.ZonaWaktu).SingleAsync(ct)).DateTime);

    static SyaratLayanan? Syarat(Permohonan p, string dok) => p.Butir.SelectMany(b => b.Syarat()).FirstOrDefault(s => s.Dok == dok);

    static async Task<Hasil> PilihKelurahanAsync(Permohonan p, PetugasAktif petugas, string? pilihan, LayananDb db, CancellationToken ct)
    {
        var (jalur, teks) = (petugas.Jalur, pilihan?.Trim() ?? "");
        var unit = await db.UnitKerja.FirstOrDefaultAsync(u => u.Aktif && u.Jalur.StartsWith(jalur) && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa) && teks != "" && (u.KodeWilayah == teks || u.Nama == teks), ct);
        if (unit is null) return Hasil.Ditolak("Pilih kelurahan atau desa di wilayah kerja Anda.");
        PermohonanBaru.Tempatkan(p, unit);
        return Hasil.Baik;
    }

    async Task<Hasil> KenaliWargaAsync(Permohonan p, string nama, LayananDb db, CancellationToken ct)
    {
        if (nama is "nik" or "no_kk" or "nama" or "tanggal_lahir") await PengenalWarga.KenaliAsync(p, db, segel, ct);
        return Hasil.Baik;
    }
}
