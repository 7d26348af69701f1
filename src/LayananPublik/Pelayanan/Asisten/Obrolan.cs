using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>One message of a citizen while it is being answered: what is known around it, and the way to reply.</summary>
public sealed partial class Obrolan
{
    string susulan = "";

    public required LayananDb Db { get; init; }
    public required Percakapan Percakapan { get; init; }
    public required Pesan Pesan { get; init; }
    public required SesiAsisten Sesi { get; init; }
    public required BekalUnit Bekal { get; init; }
    public required JamKantor Jam { get; init; }
    public required DateTimeOffset Pada { get; init; }

    /// <summary>Makes the addresses that citizens get.</summary>
    public required PembuatTautan Tautan { get; init; }

    /// <summary>Talks that features above lead.</summary>
    public IReadOnlyList<IAlurObrolan> Alur { get; init; } = [];

    /// <summary>The notice of UU 27/2022 stands once under the first answer, and once more when its text has changed.</summary>
    public required bool PerluPrivasi { init => susulan = value ? KalimatPrivasi.Susulan : ""; }

    public UnitKerja Unit => Bekal.Unit;

    public AturanPelayanan Aturan => Bekal.Aturan;

    public Kalender Kalender => Bekal.Kalender;

    public KatalogUnit Katalog => Bekal.Katalog;

    public Langkah Langkah => Langkah.Dari(Sesi.Langkah);

    public DateOnly HariIni => Jam.TanggalPada(Pada);

    /// <summary>Puts the answer into the outbox, in the transaction of the citizen's message.</summary>
    public void Jawab(IsiPesan isi)
    {
        var utuh = susulan.Length == 0 ? isi : Sajian.Tambahi(isi, susulan);
        SudahPrivasi();
        Simpan();
        var keluar = PesanKeluar.DariAsisten(Percakapan, utuh, Pada);
        ucapan.Add(keluar.Pesan);
        Db.PesanKeluar.Add(keluar);
    }

    /// <summary>The notice stands in the answer, short or whole.</summary>
    public void SudahPrivasi()
    {
        if (susulan.Length > 0) Db.PemberitahuanPrivasi.Add(PemberitahuanPrivasi.Tunjukkan(Percakapan.Kontak, Unit.Id, Aturan.VersiPrivasi, Pada));
        susulan = "";
    }

    /// <summary>Keeps the session, also where nothing is said now.</summary>
    public void Simpan()
    {
        if (Db.Entry(Sesi).State == EntityState.Detached) Db.SesiAsisten.Add(Sesi);
    }

    public void Ke(Langkah langkah) => Sesi.Ke(langkah.ToString(), Sesi.Ingatan, Pada);

    public void Ingat(string nama, string? nilai) => Sesi.Ke(Sesi.Langkah, Sesi.Ingatan.Dengan(nama, nilai), Pada);

    /// <summary>An application begins or ends: what it had to remember goes, a complaint that is not sent yet stays.</summary>
    public void Lupakan()
    {
        Sesi.Ke("", Sesi.Ingatan.TanpaPengajuan(), Pada);
        Sesi.TungguSusulan(null);
    }

    /// <summary>The talk in whose step the citizen stands.</summary>
    public IAlurObrolan? AlurKini => Alur.FirstOrDefault(a => a.Awalan == Langkah.Nama);

    /// <summary>The talk that leads this service here; null: the service goes through the intake.</summary>
    public async Task<IAlurObrolan?> AlurUntukAsync(Layanan? layanan, CancellationToken ct) =>
        layanan is not null && Alur.FirstOrDefault(a => a.Melayani(layanan)) is { } alur && await alur.SiapAsync(Db, Unit.Jalur, layanan, ct) ? alur : null;

    /// <summary>What the session is about: a draft, or an application that came back.</summary>
    public async Task<Permohonan?> PermohonanAsync(CancellationToken ct) =>
        Sesi.Permohonan ?? (Sesi.PermohonanId is { } id ? await Db.Permohonan.Lengkap().FirstOrDefaultAsync(p => p.Id == id, ct) : null);

    /// <summary>One of this citizen's applications; never somebody else's.</summary>
    public Task<Permohonan?> MilikWargaAsync(int id, CancellationToken ct) =>
        Db.Permohonan.Lengkap().FirstOrDefaultAsync(p => p.Id == id && p.PelaporId == Percakapan.KontakId, ct);

    public string? Paling(Layanan l) => Kalender.PunyaJam ? Kalender.Teks(Kalender.Tambah(Pada, l.Rincian.Sla), Pada) : null;

    /// <summary>The same was said within the last minute.</summary>
    public Task<bool> BaruMenjawabAsync(IsiPesan isi, CancellationToken ct)
    {
        var (sejak, teks) = (Pada - TimeSpan.FromMinutes(1), isi.Teks);
        return Db.Pesan.AnyAsync(p => p.PercakapanId == Percakapan.Id && p.Urut > sejak && p.Pengirim == Pengirim.Asisten && p.Teks.StartsWith(teks), ct);
    }

    /// <summary>More of this citizen's messages wait to be read: the last of a burst answers for all.</summary>
    public async Task<bool> MasihMenyusulAsync(CancellationToken ct)
    {
        var kunci = "m:" + Pesan.Wamid;
        var ini = await Db.PembaruanMasuk.Where(b => b.Kunci == kunci).Select(b => new { b.Id, b.Jalur }).FirstOrDefaultAsync(ct);
        return ini is not null && await Db.PembaruanMasuk.AnyAsync(b => b.Jalur == ini.Jalur && b.Id != ini.Id && b.Jenis == JenisPembaruan.Pesan && b.Status == StatusPembaruan.Baru, ct);
    }
}
