using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;

namespace LayananPublik.KotakMasuk;

/// <summary>Who answers now: the assistant by itself, or a person.</summary>
public enum ModePercakapan { Asisten, PerluPetugas, Petugas }

/// <summary>A citizen's chat with one number of the office.</summary>
public sealed partial class Percakapan : IBerunit
{
    /// <summary>Meta lets the office answer freely for 24 hours after the citizen's last message; we close five minutes early.</summary>
    public static readonly TimeSpan Jendela = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    /// <summary>How the reason of an urgent call begins.</summary>
    public const string Mendesak = "Mendesak";

    readonly List<RiwayatPercakapan> riwayat = [];

    Percakapan() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int NomorKantorId { get; private set; }

    public NomorKantor NomorKantor { get; private set; } = null!;

    public int KontakId { get; private set; }

    public Kontak Kontak { get; private set; } = null!;

    public ModePercakapan Mode { get; private set; }

    /// <summary>The officer who has taken it.</summary>
    public int? PetugasId { get; private set; }

    /// <summary>Since when that officer has had it.</summary>
    public DateTimeOffset? PetugasSejak { get; private set; }

    /// <summary>When it was taken back because the officer was away while the citizen waited; null again once somebody takes it.</summary>
    public DateTimeOffset? DitinggalPada { get; private set; }

    /// <summary>A complaint was made here: the complaints' admin may read and answer this conversation, and no other.</summary>
    public bool Aduan { get; private set; }

    public int BelumDibaca { get; private set; }

    /// <summary>Meta's time of the citizen's last message; a late webhook with an older one never reopens the window.</summary>
    public DateTimeOffset? MasukTerakhirPada { get; private set; }

    /// <summary>Since when the citizen waits for an answer; null when the office spoke last.</summary>
    public DateTimeOffset? MenungguSejak { get; private set; }

    public DateTimeOffset TerakhirPada { get; private set; }

    /// <summary>When WhatsApp shall be told that the office has read up to here; null = it knows.</summary>
    public DateTimeOffset? TandaBacaPada { get; private set; }

    /// <summary>When the office last told news by itself: what comes up soon after waits to be told together.</summary>
    public DateTimeOffset? BeritaTerakhirPada { get; private set; }

    /// <summary>When a person will read, as the citizen has been told; until then it is not said again.</summary>
    public DateTimeOffset? DijanjikanSampai { get; private set; }

    /// <summary>Last message in short, for the list.</summary>
    public string Ringkasan { get; private set; } = "";

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatPercakapan> Riwayat => riwayat;

    public static Percakapan Buka(NomorKantor nomor, Kontak kontak, DateTimeOffset pada) => new()
    {
        NomorKantor = nomor, NomorKantorId = nomor.Id, UnitKerjaId = nomor.UnitKerjaId, Kontak = kontak, KontakId = kontak.Id, TerakhirPada = pada
    };

    public Pimpinan Pimpinan => new(Mode, PetugasId);

    public DateTimeOffset? JendelaSampai => MasukTerakhirPada + Jendela;

    public bool JendelaTerbuka(DateTimeOffset pada) => pada < JendelaSampai;

    /// <summary>A message of the citizen: opens the window, counts as unread, starts the waiting.</summary>
    public void Terima(Pesan pesan)
    {
        if (MasukTerakhirPada is null || pesan.WaktuMeta > MasukTerakhirPada) MasukTerakhirPada = pesan.WaktuMeta;
        // Kept, but nobody is called and nothing waits.
        if (!Diblokir)
        {
            MenungguSejak ??= pesan.Pada;
            BelumDibaca++;
            KembaliDariTunda(Pelaku.Warga, pesan.Pada);
        }
        Catat(pesan);
    }

    /// <summary>A message of the office: an answer ends the waiting; one of the assistant only while it leads the talk and can still be sent.</summary>
    public void Jawab(Pesan pesan)
    {
        if (pesan.Pengirim == Pengirim.Petugas)
        {
            (MenungguSejak, BelumDibaca) = (null, 0);
            Redakan(pesan.Pada);
        }
        else if (Mode == ModePercakapan.Asisten && pesan.Pengirim == Pengirim.Asisten && JendelaTerbuka(pesan.Pada)) (MenungguSejak, BelumDibaca) = (null, 0);
        Catat(pesan);
    }

    /// <summary>Something that is no talk: a reaction, a changed number. It opens no window and waits for no answer.</summary>
    public void Sisipkan(Pesan pesan) => Catat(pesan);

    /// <summary>A message of this talk is part of a report whose reporter must not be known: its content leaves the desk, and its short form the list.</summary>
    public void Segel(Pesan pesan, DateTimeOffset pada)
    {
        if (pesan.DisegelPada is not null) return;
        var ringkas = pesan.Ringkas();
        pesan.Segel(pada);
        if (Ringkasan == ringkas) Ringkasan = Pesan.KataSegel;
        Versi++;
    }

    /// <summary>What was sealed neither counts as unread nor waits for an answer; a person who was asked for is still asked for.</summary>
    /// <param name="belumDibaca">How many unread ones are left.</param>
    /// <param name="sejak">Since when something else waits; null when nothing does.</param>
    internal void TakMenunggu(int belumDibaca, DateTimeOffset? sejak)
    {
        BelumDibaca = belumDibaca;
        if (Mode != ModePercakapan.PerluPetugas) MenungguSejak = sejak;
        Versi++;
    }

    /// <summary>Something is being parked here. A message of the citizen that comes at the same moment then clashes with it, instead of leaving it behind.</summary>
    public void AdaTitipan() => Versi++;

    /// <summary>News has gone out, or is on its way out.</summary>
    public void Dikabari(DateTimeOffset pada) => (BeritaTerakhirPada, Versi) = (pada, Versi + 1);

    /// <summary>True when this promise is new and is to be said.</summary>
    public bool Janjikan(DateTimeOffset dibaca, DateTimeOffset pada)
    {
        if (DijanjikanSampai > pada) return false;
        (DijanjikanSampai, Versi) = (dibaca, Versi + 1);
        return true;
    }

    /// <summary>What the citizen has decided about being written to.</summary>
    public void CatatKehendak(DateTimeOffset pada, string tindakan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(Pelaku.Warga, pada, tindakan, null, null, null));
        Versi++;
    }

    /// <summary>Who parked, changed or called back what, and when the citizen was asked to write.</summary>
    public void CatatTitipan(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? alasan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, tindakan, Mode.ToString(), Mode.ToString(), alasan));
        Versi++;
    }

    /// <summary>An officer has opened it; the citizen's blue ticks follow.</summary>
    public bool Dibaca(DateTimeOffset pada)
    {
        if (BelumDibaca == 0) return false;
        (BelumDibaca, TandaBacaPada) = (0, pada);
        Versi++;
        return true;
    }

    /// <summary>The citizen wants a person, or the assistant gives up.</summary>
    public void MintaPetugas(DateTimeOffset pada, string alasan)
    {
        if (Mode != ModePercakapan.Asisten || Diblokir) return;
        MenungguSejak ??= pada;
        Ganti(ModePercakapan.PerluPetugas, Pelaku.Sistem, pada, "Minta petugas", alasan);
    }

    /// <summary>A person is needed at once; also said of a talk that waits already.</summary>
    public void MintaSegera(DateTimeOffset pada, string sebab)
    {
        if (Diblokir) return;
        MenungguSejak ??= pada;
        var alasan = $"{Mendesak}: {sebab}.";
        SarankanPrioritas(Prioritas.Mendesak, $"{sebab}.", pada);
        if (Mode == ModePercakapan.Asisten) Ganti(ModePercakapan.PerluPetugas, Pelaku.Sistem, pada, "Minta petugas", alasan);
        else CatatTitipan(Pelaku.Sistem, pada, "Minta petugas", alasan);
    }

    /// <summary>The number may be somebody else's now: a person is called, whoever leads the talk.</summary>
    public void OrangDiragukan(DateTimeOffset pada, string alasan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(Pelaku.Sistem, pada, "Ragukan orangnya", null, null, alasan));
        MintaPetugas(pada, alasan);
        Versi++;
    }

    public void OrangDipastikan(Pelaku pelaku, DateTimeOffset pada, string putusan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, "Pastikan orangnya", null, null, putusan));
        Versi++;
    }

    /// <summary>What somebody else wrote has gone: neither unread nor window come from it.</summary>
    public void OrangDipisahkan(Pelaku pelaku, DateTimeOffset pada, DateTimeOffset? masukTerakhir)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, "Pisahkan orangnya", null, null, null));
        (MasukTerakhirPada, BelumDibaca, MenungguSejak) = (masukTerakhir, 0, null);
        Versi++;
    }

    /// <summary>Messages that had been filed with another contact's; a person answers first.</summary>
    public void TerimaPindahan(IReadOnlyList<Pesan> pesan)
    {
        foreach (var p in pesan) Terima(p);
        MintaPetugas(pesan[^1].Pada, "Dipisahkan dari percakapan warga lain.");
    }

    public Hasil Ambil(int petugasId, Pelaku pelaku, DateTimeOffset pada, bool ambilAlih = false)
    {
        if (PetugasId == petugasId && Mode == ModePercakapan.Petugas) return Hasil.Baik;
        var milikLain = Pimpinan.MilikLain(petugasId);
        if (milikLain && !ambilAlih) return Hasil.Ditolak("Percakapan ini sudah ditangani petugas lain. Minta ia melepaskannya, atau minta kasi mengambil alih.");
        Pegang(petugasId, pada);
        Ganti(ModePercakapan.Petugas, pelaku, pada, milikLain ? "Ambil alih" : "Ambil", null);
        return Hasil.Baik;
    }

    /// <summary>Gives it to a colleague. Who holds it hands it over with a note; a kasi may do so for somebody else.</summary>
    public Hasil Tugaskan(int kepadaId, string kepada, Pelaku pelaku, bool ambilAlih, string? catatan, DateTimeOffset pada)
    {
        if (Pimpinan.Milik(kepadaId)) return Hasil.Ditolak($"{kepada} sudah menangani percakapan ini.");
        if (TakBolehMenyerahkan(pelaku, ambilAlih) is { } tolak) return tolak;
        var dipegang = Mode == ModePercakapan.Petugas && PetugasId is not null;
        if (dipegang && string.IsNullOrWhiteSpace(catatan)) return Hasil.Ditolak("Tulis catatan serah terima dulu: apa yang sudah dijawab dan apa yang belum.");
        Pegang(kepadaId, pada);
        Ganti(ModePercakapan.Petugas, pelaku, pada, dipegang ? "Serahkan" : "Tugaskan", Sebab($"Kepada {kepada}", catatan));
        return Hasil.Baik;
    }

    /// <summary>Another unit of the office answers from now on; its people find it among those that need a person.</summary>
    public Hasil PindahUnit(UnitKerja ke, Pelaku pelaku, bool ambilAlih, string catatan, DateTimeOffset pada)
    {
        if (ke.Id == UnitKerjaId) return Hasil.Ditolak($"Percakapan ini sudah di {ke.Nama}.");
        if (string.IsNullOrWhiteSpace(catatan)) return Hasil.Ditolak($"Tulis catatan untuk {ke.Nama} dulu: apa yang diperlukan warga.");
        if (TakBolehMenyerahkan(pelaku, ambilAlih) is { } tolak) return tolak;
        (UnitKerja, UnitKerjaId) = (ke, ke.Id);
        Pegang(null, pada);
        MenungguSejak ??= pada;
        Ganti(ModePercakapan.PerluPetugas, pelaku, pada, "Pindahkan", Sebab($"Ke {ke.Nama}", catatan));
        return Hasil.Baik;
    }

    /// <summary>Its officer has gone while the citizen waits: somebody else may answer. False when that is no longer so.</summary>
    public bool TarikDari(int petugasId, string sebab, DateTimeOffset pada)
    {
        if (!Pimpinan.Milik(petugasId) || MenungguSejak is null) return false;
        Pegang(null, pada);
        DitinggalPada = pada;
        Ganti(ModePercakapan.PerluPetugas, Pelaku.Sistem, pada, "Kembali ke antrean", sebab);
        return true;
    }

    /// <summary>Sent although a colleague had answered meanwhile; who holds the talk keeps it.</summary>
    public void DijawabJuga(Pelaku pelaku, DateTimeOffset pada)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, "Kirim tetap", Mode.ToString(), Mode.ToString(), "Sesudah membaca jawaban rekan."));
        Versi++;
    }

    Hasil? TakBolehMenyerahkan(Pelaku pelaku, bool ambilAlih) => !ambilAlih && Pimpinan.MilikLain(pelaku.PetugasId ?? 0)
        ? Hasil.Ditolak("Percakapan ini ditangani petugas lain. Minta ia menyerahkannya, atau minta kasi.") : null;

    static string Sebab(string kepada, string? catatan) => string.IsNullOrWhiteSpace(catatan) ? $"{kepada}." : $"{kepada}: {catatan.Trim()}";

    void Pegang(int? petugasId, DateTimeOffset pada) => (PetugasId, PetugasSejak, DitinggalPada) = (petugasId, petugasId is null ? null : pada, null);

    /// <param name="terbaca">Whether who reads only talks of complaints may read this one.</param>
    public void TandaiAduan(bool terbaca = true)
    {
        if (Aduan != terbaca) (Aduan, Versi) = (terbaca, Versi + 1);
    }

    /// <summary>Gives the talk back to the assistant.</summary>
    public void Lepaskan(Pelaku pelaku, DateTimeOffset pada, string? alasan = null)
    {
        Pegang(null, pada);
        MenungguSejak = null;
        DijanjikanSampai = null;
        KembaliDariTunda(pelaku, pada);
        Redakan(pada);
        Ganti(ModePercakapan.Asisten, pelaku, pada, "Lepaskan", alasan);
    }

    /// <summary>Somebody of the office answered in the WhatsApp app on the same number: the assistant keeps silent, and whoever opens it at the desk may take it.</summary>
    public void DijawabDariPonsel(DateTimeOffset pada)
    {
        if (Mode == ModePercakapan.Petugas) return;
        Ganti(ModePercakapan.Petugas, Pelaku.Sistem, pada, "Dijawab dari ponsel kantor", null);
    }

    void Ganti(ModePercakapan ke, Pelaku pelaku, DateTimeOffset pada, string tindakan, string? alasan)
    {
        riwayat.Add(RiwayatPercakapan.Tentang(pelaku, pada, tindakan, Mode.ToString(), ke.ToString(), alasan));
        Mode = ke;
        Versi++;
    }

    void Catat(Pesan pesan)
    {
        if (pesan.Pada >= TerakhirPada) (TerakhirPada, Ringkasan) = (pesan.Pada, pesan.Ringkas());
        Versi++;
    }
}

/// <summary>History of a conversation: taken, handed over, given back.</summary>
public sealed class RiwayatPercakapan : Riwayat
{
    public int PercakapanId { get; private set; }

    internal static RiwayatPercakapan Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? dari, string? ke, string? alasan)
    {
        var r = new RiwayatPercakapan();
        r.Isi(pelaku, pada, tindakan, dari, ke, alasan);
        return r;
    }
}
