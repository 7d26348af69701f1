using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers do in a conversation. Every method checks right and unit again: a hidden button is no rule.</summary>
public sealed partial class MejaPercakapan(IDbContextFactory<LayananDb> dbs, Lemari lemari, Siaran siaran, PengirimPesan pengirim, PengambilMedia media, PemeriksaBerkas pemeriksa, PenandaBaca penanda, TimeProvider jam)
{
    internal const string TakAda = "Percakapan tidak ditemukan atau di luar unit Anda.";
    const string TakBerhak = "Peran Anda tidak boleh menjawab percakapan.";
    internal const string Keduluan = "Percakapan ini baru saja diubah petugas lain. Muat ulang.";
    const string Kosong = "Tulis pesannya dulu.";
    internal const string Pamit = "Percakapan ini kembali dilayani asisten. Tulis *menu* untuk layanan kami, atau *petugas* bila masih perlu kami.";

    /// <summary>The officer reads what a colleague has sent meanwhile, and may then send all the same (<see cref="SyaratKirim.Tetap"/>).</summary>
    public const string Tersalip = "Rekan Anda sudah menjawab atau mengambil percakapan ini sejak Anda mulai menulis. Tulisan Anda masih ada: baca dulu jawabannya, lalu ubah, buang, atau kirim tetap.";
    const int CatatanTerpanjang = 4000, Ulang = 3;

    /// <summary>A kasi may also take over what an absent colleague holds; that stands in the history.</summary>
    public Task<Hasil> AmbilAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) =>
        UbahAsync(percakapanId, petugas, (_, p) => p.Ambil(petugas.Id, petugas.Pelaku, jam.GetUtcNow(), petugas.Peran == Peran.Kasi), ct);

    /// <summary>Gives the talk back to the assistant, and tells the citizen so.</summary>
    public Task<Hasil> LepaskanAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) =>
        UbahAsync(percakapanId, petugas, (db, p) =>
        {
            var kini = jam.GetUtcNow();
            var dipegang = p.Mode == ModePercakapan.Petugas;
            if (Lepaskan(p, petugas, kini) is { Berhasil: false } tolak) return tolak;
            if (dipegang && p.JendelaTerbuka(kini)) db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, IsiPesan.Tulis(Pamit), kini));
            return Hasil.Baik;
        }, ct);

    internal static Hasil Lepaskan(Percakapan p, PetugasAktif petugas, DateTimeOffset kini)
    {
        if (p.PetugasId is { } pemegang && pemegang != petugas.Id && petugas.Peran != Peran.Kasi) return Hasil.Ditolak("Hanya petugas yang menanganinya atau kasi yang dapat melepaskan percakapan ini.");
        p.Lepaskan(petugas.Pelaku, kini);
        return Hasil.Baik;
    }

    /// <summary>Answering takes the conversation; a text longer than WhatsApp allows leaves as several messages.</summary>
    public Task<Hasil> BalasAsync(int percakapanId, PetugasAktif petugas, string teks, CancellationToken ct) => BalasAsync(percakapanId, petugas, teks, null, ct);

    /// <summary>With syarat, what a colleague has done since refuses it, and the same press leaves once.</summary>
    public Task<Hasil> BalasAsync(int percakapanId, PetugasAktif petugas, string teks, SyaratKirim? syarat, CancellationToken ct) => JawabAsync(percakapanId, petugas, teks, titip: false, syarat, ct);

    /// <summary>With titip, what finds the window closed is parked instead of refused.</summary>
    internal Task<Hasil> JawabAsync(int percakapanId, PetugasAktif petugas, string teks, bool titip, SyaratKirim? syarat, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(teks) ? Task.FromResult(Hasil.Ditolak(Kosong))
            : BerulangAsync(percakapanId, petugas, (db, p) => JawabAsync(db, p, petugas, [.. TulisPesan.Bagi(teks).Select(IsiPesan.Tulis)], null, titip, syarat, ct), ct);

    /// <summary>A note among colleagues; it never leaves the office.</summary>
    public Task<Hasil> CatatAsync(int percakapanId, PetugasAktif petugas, string teks, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(teks)) return Task.FromResult(Hasil.Ditolak("Tulis catatannya dulu."));
        if (teks.Length > CatatanTerpanjang) return Task.FromResult(Hasil.Ditolak($"Catatan paling panjang {CatatanTerpanjang} huruf."));
        return UbahAsync(percakapanId, petugas, async (db, p) =>
        {
            var catatan = Pesan.Catatan(p, teks.Trim(), petugas.Id, petugas.Nama, jam.GetUtcNow());
            db.Pesan.Add(catatan);
            await SebutAsync(db, p, catatan, petugas, null, ct);
            return Hasil.Baik;
        }, ct);
    }

    /// <summary>Colleagues named with "@" are called to it; who may not read the conversation cannot be.</summary>
    internal static async Task SebutAsync(LayananDb db, Percakapan p, Pesan catatan, PetugasAktif petugas, int? kecuali, CancellationToken ct)
    {
        if (!catatan.Teks.Contains('@', StringComparison.Ordinal)) return;
        var rekan = await db.RekanAsync(p.Id, petugas, Izin.LihatPercakapan, ct);
        foreach (var r in rekan.Where(r => r.Id != kecuali && r.Disebut(catatan.Teks))) db.Panggilan.Add(Panggilan.Untuk(r.Id, JenisPanggilan.Sebutan, p, catatan, petugas.Nama, catatan.Pada));
    }

    /// <summary>The officer has the conversation open. Who may only look on leaves it unread for those who answer.</summary>
    public async Task<Hasil> BacaAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return petugas.Boleh(Izin.LihatPercakapan) ? Hasil.Baik : Hasil.Ditolak(TakBerhak);
        var kini = jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await PercakapanQuery.Boleh(db, petugas).FirstOrDefaultAsync(p => p.Id == percakapanId, ct) is not { } percakapan) return Hasil.Ditolak(TakAda);
        if (!percakapan.Dibaca(kini)) return Hasil.Baik;
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapanId));
        // Somebody changed it just now; the next look marks it.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Baik; }
        siaran.Bangunkan();
        penanda.Bangunkan();
        return Hasil.Baik;
    }

    /// <summary>What leaves passes the same gate as what comes in, and leaves without place and device.</summary>
    public Task<Hasil> KirimBerkasAsync(int percakapanId, PetugasAktif petugas, byte[] isi, string nama, string teks, CancellationToken ct) =>
        KirimBerkasAsync(percakapanId, petugas, isi, nama, teks, titip: false, null, ct);

    public Task<Hasil> KirimBerkasAsync(int percakapanId, PetugasAktif petugas, byte[] isi, string nama, string teks, SyaratKirim? syarat, CancellationToken ct) =>
        KirimBerkasAsync(percakapanId, petugas, isi, nama, teks, titip: false, syarat, ct);

    internal async Task<Hasil> KirimBerkasAsync(int percakapanId, PetugasAktif petugas, byte[] isi, string nama, string teks, bool titip, SyaratKirim? syarat, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak(TakBerhak);
        var periksa = await pemeriksa.DariPetugasAsync(isi, nama, ct);
        if (KirimBerkas.Tolakan(periksa, teks) is { } sebab) return Hasil.Ditolak(sebab);
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (!await PercakapanQuery.Boleh(db, petugas).AnyAsync(p => p.Id == percakapanId, ct)) return Hasil.Ditolak(TakAda);
        var (salinan, mime) = (periksa.Salinan!, periksa.Mime!);
        var isiLemariId = await SimpanAsync(salinan, mime, ct);
        return await BerulangAsync(percakapanId, petugas, (db, p) => JawabAsync(db, p, petugas, [KirimBerkas.Sebagai(mime, salinan.Length, isiLemariId, nama, teks)], isiLemariId, titip, syarat, ct), ct);
    }

    /// <summary>Two officers may put the same bytes away at the same moment: the slower finds the row of the faster.</summary>
    async Task<int> SimpanAsync(byte[] isi, string mime, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var disimpan = await lemari.SimpanAsync(db, isi, mime, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return disimpan.Id;
            }
            catch (DbUpdateException galat) when (galat.KarenaKembar() && ke < 5) { }
        }
    }

    /// <summary>One more try for a file that could not be fetched, or that was too many for one day.</summary>
    public async Task<Hasil> AmbilUlangAsync(int percakapanId, int pesanId, PetugasAktif petugas, CancellationToken ct)
    {
        var hasil = await UbahAsync(percakapanId, petugas, (db, p) =>
            db.Lampiran.FirstOrDefault(l => l.PesanId == pesanId && l.Pesan.PercakapanId == p.Id && l.Pesan.DisegelPada == null) is { } l ? l.AmbilUlang(jam.GetUtcNow()) : Hasil.Ditolak("Berkas tidak ditemukan."), ct);
        if (hasil.Berhasil) media.Bangunkan();
        return hasil;
    }

    /// <summary>The citizen says that it arrived.</summary>
    public Task<Hasil> NyatakanSampaiAsync(int pesanKeluarId, PetugasAktif petugas, CancellationToken ct) => UbahKeluarAsync(pesanKeluarId, petugas, (k, _) => k.NyatakanSampai(jam.GetUtcNow()), ct);

    /// <summary>A true retry of a failed or unknown message; the officer has made sure that it did not arrive.</summary>
    public Task<Hasil> KirimUlangAsync(int pesanKeluarId, PetugasAktif petugas, CancellationToken ct) => UbahKeluarAsync(pesanKeluarId, petugas, (k, p) =>
    {
        var kini = jam.GetUtcNow();
        var ulang = k.KirimUlang(kini);
        if (!ulang.Berhasil || p.JendelaTerbuka(kini) || IsiPesan.DariJson(k.Isi) is Templat) return ulang;
        k.Titipkan(kini);
        p.CatatTitipan(petugas.Pelaku, kini, "Titipkan lagi", null);
        return Hasil.Baik;
    }, ct);

    async Task<Hasil> UbahKeluarAsync(int pesanKeluarId, PetugasAktif petugas, Func<PesanKeluar, Percakapan, Hasil> ubah, CancellationToken ct)
    {
        var percakapanId = await PercakapanDariAsync(pesanKeluarId, ct);
        return percakapanId is null ? Hasil.Ditolak("Pesan tidak ditemukan.")
            : await UbahAsync(percakapanId.Value, petugas, (d, p) =>
            {
                siaran.Tulis(d, Topik.Keluar);
                return ubah(d.PesanKeluar.Include(k => k.Pesan).First(k => k.Id == pesanKeluarId), p);
            }, ct);
    }

    internal async Task<int?> PercakapanDariAsync(int pesanKeluarId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.PesanKeluar.Where(k => k.Id == pesanKeluarId).Select(k => (int?)k.PercakapanId).FirstOrDefaultAsync(ct);
    }

    async Task<Hasil> JawabAsync(LayananDb db, Percakapan p, PetugasAktif petugas, IReadOnlyList<IsiPesan> isi, int? isiLemariId, bool titip, SyaratKirim? syarat, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        var kunci = isi.Select((satu, ke) => syarat?.KunciPesan(petugas.Id, p.Id, ke, satu.KeJson())).ToList();
        // The press came twice, or its answer was lost on the way: it has left already.
        if (kunci[0] is { } pertama && await db.Pesan.AnyAsync(x => x.KunciKirim == pertama, ct)) return Hasil.Baik;
        var tertutup = !p.JendelaTerbuka(kini);
        if (tertutup && !titip) return Hasil.Ditolak(GalatMeta.JendelaTertutup);
        if (await GiliranAsync(db, p, petugas, syarat, kini, ct) is { Berhasil: false } tolak) return tolak;
        foreach (var (satu, k) in isi.Zip(kunci))
        {
            var keluar = PesanKeluar.DariPetugas(p, satu, petugas.Pelaku, kini);
            keluar.Pesan.KenaliDengan(k);
            if (isiLemariId is { } id) Lampiran.DariKantor(keluar.Pesan, db.IsiLemari.First(x => x.Id == id), satu is Dokumen d ? d.NamaBerkas : "", kini);
            if (tertutup) keluar.Titipkan(kini);
            db.PesanKeluar.Add(keluar);
        }
        if (tertutup) p.CatatTitipan(petugas.Pelaku, kini, "Titipkan jawaban", null);
        return Hasil.Baik;
    }

    /// <summary>
    /// May this officer answer now? Whoever saw an older state of the talk is stopped once. What a colleague saves between this look and our save raises
    /// the version of the conversation, so our save fails and the look is taken again.
    /// </summary>
    internal static async Task<Hasil> GiliranAsync(LayananDb db, Percakapan p, PetugasAktif petugas, SyaratKirim? syarat, DateTimeOffset kini, CancellationToken ct)
    {
        if (syarat is null) return p.Ambil(petugas.Id, petugas.Pelaku, kini);
        var direbut = p.Pimpinan != syarat.Pimpinan && (p.Pimpinan.MilikLain(petugas.Id) || (syarat.Pimpinan.Milik(petugas.Id) && !p.Pimpinan.Milik(petugas.Id)));
        var tersalip = direbut || (await db.JawabanRekanAsync(p.Id, petugas.Id, syarat.Dilihat, ct)).Count > 0;
        if (tersalip && !syarat.Tetap) return Hasil.Ditolak(Tersalip);
        if (!tersalip && !(syarat.Tetap && p.Pimpinan.MilikLain(petugas.Id))) return p.Ambil(petugas.Id, petugas.Pelaku, kini);
        if (!p.Pimpinan.MilikLain(petugas.Id) && p.Ambil(petugas.Id, petugas.Pelaku, kini) is { Berhasil: false } tolak) return tolak;
        p.DijawabJuga(petugas.Pelaku, kini);
        return Hasil.Baik;
    }

    /// <summary>A citizen's message, or a colleague, came in between: looked at again, with the same rules.</summary>
    internal async Task<Hasil> BerulangAsync(int id, PetugasAktif petugas, Func<LayananDb, Percakapan, Task<Hasil>> kirim, CancellationToken ct)
    {
        for (var ke = 1; ; ke++)
            try
            {
                var hasil = await UbahAsync(id, petugas, kirim, ct);
                if (hasil.Penolakan != Keduluan || ke == Ulang) return hasil;
            }
            // The same press, twice at one moment.
            catch (DbUpdateException galat) when (galat.KarenaKembar() && ke < Ulang) { }
    }

    Task<Hasil> UbahAsync(int id, PetugasAktif petugas, Func<LayananDb, Percakapan, Hasil> ubah, CancellationToken ct) =>
        UbahAsync(id, petugas, (db, p) => Task.FromResult(ubah(db, p)), ct);

    internal async Task<Hasil> UbahAsync(int id, PetugasAktif petugas, Func<LayananDb, Percakapan, Task<Hasil>> ubah, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak(TakBerhak);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await PercakapanQuery.Boleh(db, petugas).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } percakapan) return Hasil.Ditolak(TakAda);
        if (await ubah(db, percakapan) is { Berhasil: false } ditolak) return ditolak;
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(id));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return Hasil.Ditolak(Keduluan); }
        siaran.Bangunkan();
        pengirim.Bangunkan();
        return Hasil.Baik;
    }
}
