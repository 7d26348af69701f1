using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The verification desk: claim, judge documents, send back, approve, refuse. Each action checks right and scope, tells the citizen, and every open screen.</summary>
public sealed partial class MejaVerifikasi(KerjaMeja meja, Pendaftaran pendaftaran, Lemari lemari, PemeriksaBerkas pemeriksa, TimeProvider jam, IEnumerable<IPascaSetuju> pascaSetuju)
{
    static readonly TimeSpan LamaMenunggu = TimeSpan.FromHours(1);

    /// <summary>Takes a document to work on; also from a colleague, which stands in the history.</summary>
    public Task<Hasil> AmbilAsync(int butirId, PetugasAktif petugas, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, async (b, db, pada) => b.Status == StatusButir.Diverifikasi ? b.AmbilAlih(petugas, pada) : await AmbilAsync(b, petugas, db, pada, ct), ct);

    /// <summary>How urgent it is, by an officer's word.</summary>
    public Task<Hasil> PrioritaskanAsync(int butirId, PetugasAktif petugas, Prioritas ke, string alasan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, (b, _, pada) => Task.FromResult(b.Prioritaskan(ke, alasan, petugas.Pelaku, pada)), ct);

    /// <summary>To another service point that the officer knows; null = back to the unit itself.</summary>
    public Task<Hasil> PindahTitikAsync(int butirId, PetugasAktif petugas, int? titikId, string catatan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, async (b, db, pada) =>
        {
            if (titikId is not { } id) return b.PindahTitik(null, catatan, petugas, pada);
            if (!(await db.TitikLayananAsync(petugas, ct)).Any(t => t.Id == id)) return Hasil.Ditolak("Titik layanan ini tidak ada di kantor Anda, atau tidak dipakai lagi. Pilih yang lain.");
            return b.PindahTitik(await db.UnitKerja.SingleAsync(u => u.Id == id, ct), catatan, petugas, pada);
        }, ct);

    public Task<Hasil> TerimaBerkasAsync(int berkasId, PetugasAktif petugas, CancellationToken ct) =>
        PadaBerkasAsync(berkasId, petugas, "Terima berkas", (b, pada) => b.TerimaSebagaiSah(petugas, pada), ct);

    public Task<Hasil> TolakBerkasAsync(int berkasId, PetugasAktif petugas, string alasan, CancellationToken ct) =>
        PadaBerkasAsync(berkasId, petugas, "Tolak berkas", (b, pada) => b.Tolak(alasan, petugas, pada), ct);

    /// <summary>Takes a verdict back.</summary>
    public Task<Hasil> PeriksaUlangBerkasAsync(int berkasId, PetugasAktif petugas, CancellationToken ct) =>
        PadaBerkasAsync(berkasId, petugas, "Periksa ulang berkas", (b, pada) => b.PeriksaUlang(petugas, pada), ct);

    /// <summary>Back to the citizen with a message built from the refused documents; the talk is set so that the answer lands here.</summary>
    public Task<Hasil> KembalikanAsync(int butirId, PetugasAktif petugas, string? catatan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.PeriksaPermohonan, async (b, db, pada) =>
        {
            var p = b.Permohonan;
            var diminta = p.BerkasDiminta().Where(s => b.Memerlukan(s.Dok)).ToList();
            var beda = await BedaAsync(b, db, ct);
            catatan = string.IsNullOrWhiteSpace(catatan) ? null : catatan.Trim();
            if (diminta.Count == 0 && beda.Count == 0 && catatan is null) return Hasil.Ditolak("Tolak dulu berkas yang salah, atau tulis apa yang perlu diperbaiki warga.");
            if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            var alasan = string.Join(" ", diminta.Select(s => $"{s.Nama}: {Berita.Alasan(p, s)}").Concat(beda.Select(x => x.Kalimat)).Append(catatan).OfType<string>());
            alasan = alasan.Length > 1000 ? alasan[..1000] : alasan;
            if (b.Kembalikan(petugas, alasan, pada) is { Berhasil: false } gagal) return gagal;
            if (KembalikanSaudara(b, petugas, diminta, alasan, pada) is { Berhasil: false } saudara) return saudara;
            Berita.Kirim(p, Berita.Perbaikan(p, b, diminta, catatan, await db.CaraUnggahAsync(p.Percakapan?.UnitKerjaId ?? p.UnitKerjaId, ct), beda), db, pada, b, segera: true);
            await TungguJawabanAsync(p, db, pada, ct);
            return Hasil.Baik;
        }, ct);

    /// <summary>Approves when nothing is missing; refuses with everything that is. Hooks of other features run in the same save.</summary>
    public Task<Hasil> SetujuiAsync(int butirId, PetugasAktif petugas, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.SetujuiPermohonan, async (b, db, pada) =>
        {
            if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            if (Kekurangan(b) is { } kurang) return Hasil.Ditolak($"Belum dapat disetujui. {kurang}");
            if (await BelumCocokAsync(b, db, ct) is { Count: > 0 } belum)
            {
                var data = string.Join(", ", belum);
                if ((await db.AturanAsync(await db.UnitKerja.Where(u => u.Id == b.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct), ct)).WajibCocok) return Hasil.Ditolak($"Belum dapat disetujui. Data belum dicocokkan dengan dokumennya: {data}.");
                b.Catat(petugas.Pelaku, pada, "Belum dicocokkan", data);
            }
            if (b.Setujui(petugas, pada) is { Berhasil: false } gagal) return gagal;
            foreach (var lanjut in pascaSetuju)
                if (await lanjut.SiapkanAsync(b, petugas, db, ct) is { Berhasil: false } batal) return batal;
            // What goes to Dukcapil is told when it goes there.
            if (b.Layanan.JenisHasil == JenisHasil.SuratKantor && !await SudahDikabariAsync(db, b.Id, ct)) Berita.Kirim(b.Permohonan, Berita.Disetujui(b.Permohonan, b), db, pada, b);
            return Hasil.Baik;
        }, ct);

    // A letter that came back to the desk is approved again without the citizen ever having heard of it.
    static async Task<bool> SudahDikabariAsync(LayananDb db, int butirId, CancellationToken ct) =>
        await db.Set<RiwayatButir>().Where(r => r.ButirId == butirId && (r.Tindakan == nameof(Tindakan.Setujui) || r.Tindakan == nameof(Tindakan.Kembalikan) || r.Tindakan == nameof(Tindakan.BukaLagi)))
            .OrderByDescending(r => r.Id).Select(r => r.Tindakan).FirstOrDefaultAsync(ct) == nameof(Tindakan.Setujui);

    public Task<Hasil> TolakAsync(int butirId, PetugasAktif petugas, string alasan, CancellationToken ct) =>
        PadaButirAsync(butirId, petugas, Izin.SetujuiPermohonan, async (b, db, pada) =>
        {
            if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            var hasil = b.Tolak(petugas, alasan, pada);
            if (hasil.Berhasil) Berita.Kirim(b.Permohonan, Berita.Ditolak(b.Permohonan, b, alasan.Trim()), db, pada, b);
            return hasil;
        }, ct);

    /// <summary>What stands in the way of an approval, in one or two sentences; null when nothing does.</summary>
    public static string? Kekurangan(Butir b)
    {
        var berkas = b.SyaratBelumDiterima().Select(s => s.Nama).ToList();
        var data = b.FieldKurang().Select(f => f.Label.TrimEnd('?')).ToList();
        string[] kalimat = [berkas.Count == 0 ? "" : $"Berkas belum diterima: {string.Join(", ", berkas)}.", data.Count == 0 ? "" : $"Data belum diisi: {string.Join(", ", data)}."];
        return berkas.Count + data.Count == 0 ? null : string.Join(" ", kalimat).Trim();
    }

    /// <summary>The citizen hears of it only when it says something: long after he sent it, the first time.</summary>
    internal static async Task<Hasil> AmbilAsync(Butir b, PetugasAktif petugas, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        var pertama = b.PetugasId is null;
        if (b.Ambil(petugas, pada) is { Berhasil: false } tolak) return tolak;
        if (!pertama || pada - b.DiajukanPada < LamaMenunggu) return Hasil.Baik;
        var kalender = await db.KalenderAsync(b.UnitKerjaId, ct);
        Berita.Kirim(b.Permohonan, Berita.Diperiksa(b.Permohonan, b, b.Tenggat is { } t && t > pada ? kalender.Teks(t, pada) : null), db, pada, b);
        return Hasil.Baik;
    }

    /// <summary>Whoever acts on a waiting document takes it by that.</summary>
    static Task<Hasil> PegangAsync(Butir b, PetugasAktif petugas, LayananDb db, DateTimeOffset pada, CancellationToken ct) =>
        b.Status == StatusButir.Diajukan ? AmbilAsync(b, petugas, db, pada, ct) : Task.FromResult(Hasil.Baik);

    /// <summary>Sets the talk so that what the citizen sends next lands at this application.</summary>
    internal static async Task TungguJawabanAsync(Permohonan p, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.PercakapanId is not { } id) return;
        var sesi = await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == id, ct) ?? db.SesiAsisten.Add(SesiAsisten.Mulai(id, pada)).Entity;
        sesi.Untuk(p);
        sesi.Ke(Langkah.Perbaikan, sesi.Ingatan.TanpaPengajuan(), pada);
    }

    Task<Hasil> PadaBerkasAsync(int berkasId, PetugasAktif petugas, string tindakan, Func<Berkas, DateTimeOffset, Hasil> putuskan, CancellationToken ct) =>
        !petugas.Boleh(Izin.PeriksaPermohonan) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.Permohonan.DalamLingkup(petugas).Lengkap().FirstOrDefaultAsync(x => x.Berkas.Any(k => k.Id == berkasId), ct) is not { } p) return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var (berkas, pada) = (p.Berkas.Single(k => k.Id == berkasId), jam.GetUtcNow());
            var untuk = p.Butir.Where(b => b.Memerlukan(berkas.Dok)).ToList();
            foreach (var b in untuk)
                if (await PegangAsync(b, petugas, db, pada, ct) is { Berhasil: false } tolak) return tolak;
            // What a waiting document needs is looked at together with the rest: the citizen should hear of a bad photo now, not next week.
            if (!untuk.Exists(b => b.Status is StatusButir.Diverifikasi or StatusButir.Menunggu))
                return Hasil.Ditolak($"Berkas tidak dapat dinilai: permohonan ini berstatus {AlurButir.Sebutan(p.Butir[0].Status)}.");
            if (putuskan(berkas, pada) is { Berhasil: false } gagal) return gagal;
            foreach (var b in untuk) b.Catat(petugas.Pelaku, pada, tindakan, berkas.Alasan is { } alasan ? $"{berkas.Nama}: {alasan}" : berkas.Nama);
            pendaftaran.Kabarkan(p, db);
            return Hasil.Baik;
        }, ct);

    Task<Hasil> PadaButirAsync(int butirId, PetugasAktif petugas, Izin izin, Func<Butir, LayananDb, DateTimeOffset, Task<Hasil>> kerja, CancellationToken ct) =>
        !petugas.Boleh(izin) ? Task.FromResult(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : meja.LakukanAsync(async db =>
        {
            if (await db.Permohonan.Lengkap().FirstOrDefaultAsync(x => db.Butir.DalamLingkup(petugas).Any(b => b.Id == butirId && b.PermohonanId == x.Id), ct) is not { } p)
                return Hasil.Ditolak(KerjaMeja.DiLuarLingkup);
            var pada = jam.GetUtcNow();
            var hasil = await kerja(p.Butir.Single(b => b.Id == butirId), db, pada);
            if (!hasil.Berhasil) return hasil;
            await db.LanjutkanPaketAsync(p, pada, ct);
            pendaftaran.Kabarkan(p, db);
            return hasil;
        }, ct);
}
