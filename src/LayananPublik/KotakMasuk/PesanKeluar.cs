using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// How far an outgoing message has come. Beyond <see cref="Diterima"/> it only moves forward; <see cref="TidakPasti"/> is settled by a status or a person, never by sending again;
/// <see cref="Dititipkan"/> waits for the citizen to write and open the 24-hour window, <see cref="Ditarik"/> was called back before it left.
/// </summary>
public enum StatusKirim { Menunggu, Mengirim, TidakPasti, Diterima, Terkirim, Sampai, Dibaca, Gagal, Dititipkan, Ditarik }

/// <summary>Outbox row: saved with the change that caused it, sent by a worker, in order for one citizen.</summary>
public sealed class PesanKeluar : IBersewa
{
    const string SudahBerangkat = "Pesan ini sudah berangkat atau sudah ditarik. Muat ulang.";

    /// <summary>Meta's code for a message outside the 24-hour window.</summary>
    public const int KodeJendelaTertutup = 131047;

    PesanKeluar() { }

    public int Id { get; private set; }

    public int PesanId { get; private set; }

    public Pesan Pesan { get; private set; } = null!;

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    /// <summary>The number of the office it leaves from, kept here so that a month can be counted from one index.</summary>
    public int NomorKantorId { get; private set; }

    /// <summary>The <see cref="IsiPesan"/> as JSON.</summary>
    public string Isi { get; private set; } = "";

    public StatusKirim Status { get; private set; }

    public int Percobaan { get; private set; }

    public DateTimeOffset BerikutPada { get; private set; }

    public string? PemilikSewa { get; private set; }

    public DateTimeOffset? SewaSampai { get; private set; }

    /// <summary>Meta's error code, where there is one.</summary>
    public int? KodeGalat { get; private set; }

    /// <summary>What went wrong and what to do, in Indonesian.</summary>
    public string? Galat { get; private set; }

    public DateTimeOffset? DiterimaPada { get; private set; }

    public DateTimeOffset? TerkirimPada { get; private set; }

    public DateTimeOffset? SampaiPada { get; private set; }

    public DateTimeOffset? DibacaPada { get; private set; }

    /// <summary>Since when it waits for the citizen to write; kept when that was in vain (then <see cref="Status"/> is Gagal).</summary>
    public DateTimeOffset? DititipkanPada { get; private set; }

    /// <summary>Why a template leaves, where it is one; a letter that travels in a template's header is <see cref="KeperluanTemplat.SuratTerbit"/>.</summary>
    public KeperluanTemplat? Keperluan { get; private set; }

    /// <summary>When it first was on the citizen's phone: from then on it is counted, in that month. Null = not delivered, costs nothing.</summary>
    public DateTimeOffset? BiayaPada { get; private set; }

    public GolonganPesan? GolonganBiaya { get; private set; }

    public JenisTarif? JenisBiaya { get; private set; }

    /// <summary>The status whose price is kept; null while it is our own guess.</summary>
    public StatusKirim? TarifDari { get; private set; }

    /// <summary>A letter, a template or an officer's own words: may use the part of the citizen's quota that the assistant leaves free.</summary>
    public bool Utama { get; private set; }

    /// <summary>Until when this and everything sent before it uses up the citizen's quota at Meta (<see cref="KuotaWarga"/>); null = never sent.</summary>
    public DateTimeOffset? KuotaSampai { get; private set; }

    /// <summary>Until when it stays back though nothing is wrong (quiet hours); the order of the talk passes by it. A message of the citizen lets it go.</summary>
    public DateTimeOffset? TahanSampai { get; private set; }

    /// <summary>Since when what it carries is void; whatever then becomes of its call, it is not sent again.</summary>
    public DateTimeOffset? TakBerlakuSejak { get; private set; }

    /// <summary>An earlier try may have reached Meta: a status that only names this row may speak of that one.</summary>
    public bool AdaPercobaanLama { get; private set; }

    public int Versi { get; private set; }

    /// <summary>The only way a message enters the outbox: bubble and row together, into the transaction of the caller.</summary>
    public static PesanKeluar Antrekan(Percakapan percakapan, IsiPesan isi, Pengirim pengirim, string nama, int? petugasId, DateTimeOffset pada, Pesan? membalas = null) =>
        Antrekan(percakapan, isi, pengirim, nama, petugasId, pada, membalas, isi is not Reaksi);

    static PesanKeluar Antrekan(Percakapan percakapan, IsiPesan isi, Pengirim pengirim, string nama, int? petugasId, DateTimeOffset pada, Pesan? membalas, bool menjawab)
    {
        var pesan = Pesan.DariKantor(percakapan, isi, pengirim, nama, petugasId, pada, membalas);
        var keluar = new PesanKeluar { Pesan = pesan, Percakapan = percakapan, PercakapanId = percakapan.Id, NomorKantorId = percakapan.NomorKantorId, Isi = isi.KeJson(), BerikutPada = pada, Utama = pengirim == Pengirim.Petugas || isi is Dokumen or Templat };
        pesan.Antrekan(keluar);
        if (menjawab) percakapan.Jawab(pesan);
        else percakapan.Sisipkan(pesan);
        return keluar;
    }

    public static PesanKeluar DariAsisten(Percakapan percakapan, IsiPesan isi, DateTimeOffset pada) => Antrekan(percakapan, isi, Pengirim.Asisten, "Asisten", null, pada);

    public static PesanKeluar DariPetugas(Percakapan percakapan, IsiPesan isi, Pelaku petugas, DateTimeOffset pada, Pesan? membalas = null) =>
        Antrekan(percakapan, isi, Pengirim.Petugas, petugas.Nama, petugas.PetugasId, pada, membalas);

    /// <summary>A template, sent inside or outside the window.</summary>
    public static PesanKeluar DariTemplat(Percakapan percakapan, Templat isi, KeperluanTemplat keperluan, Pelaku pelaku, DateTimeOffset pada)
    {
        var keluar = Antrekan(percakapan, isi, pelaku.PetugasId is null ? Pengirim.Sistem : Pengirim.Petugas, pelaku.Nama, pelaku.PetugasId, pada);
        keluar.Keperluan = keperluan;
        return keluar;
    }

    /// <summary>The same template to many: it answers nobody, so who waits still waits, and whoever leads the talk leads it on.</summary>
    public static PesanKeluar Pengumuman(Percakapan percakapan, Templat isi, Pelaku petugas, DateTimeOffset pada)
    {
        var keluar = Antrekan(percakapan, isi, Pengirim.Petugas, petugas.Nama, petugas.PetugasId, pada, null, menjawab: false);
        keluar.Keperluan = KeperluanTemplat.PilihanPetugas;
        return keluar;
    }

    /// <summary>An alarm of the office to one of its own people: it answers nobody, so who waits in that talk still waits.</summary>
    public static PesanKeluar KabarPetugas(Percakapan percakapan, IsiPesan isi, DateTimeOffset pada)
    {
        var keluar = Antrekan(percakapan, isi, Pengirim.Sistem, "Sistem", null, pada, null, menjawab: false);
        if (isi is Templat) keluar.Keperluan = KeperluanTemplat.KabarPetugas;
        return keluar;
    }

    /// <summary>Written down before the call, so that a crash during it is known as "unknown" and not sent twice.</summary>
    public void MulaiKirim(DateTimeOffset pada, DateTimeOffset sewaSampai, string? pemilik = null, DateTimeOffset? kuotaTerpakai = null)
    {
        (Status, Percobaan, BerikutPada, PemilikSewa, SewaSampai) = (StatusKirim.Mengirim, Percobaan + 1, pada, pemilik, sewaSampai);
        KuotaSampai = KuotaWarga.Sesudah(kuotaTerpakai, pada);
        Versi++;
    }

    public void DiterimaMeta(string wamid, DateTimeOffset pada)
    {
        // The failed status of this very try was faster than the answer to its call: the row waits for its next try, or has been let go for it by the citizen's message.
        if (MenungguUlangan || Status == StatusKirim.Menunggu && Percobaan == 0) return;
        Pesan.TerimaWamid(wamid);
        if (Status != StatusKirim.Dititipkan) DiterimaPada ??= pada;
        (PemilikSewa, SewaSampai) = (null, null);
        if (Status < StatusKirim.Diterima) (Status, Galat, KodeGalat) = (StatusKirim.Diterima, null, null);
        Versi++;
    }

    /// <summary>Nothing was sent: tries again at the given time.</summary>
    public void CobaLagi(string galat, int? kode, DateTimeOffset berikut)
    {
        if (Status == StatusKirim.Menunggu) Percobaan++;
        (Status, Galat, KodeGalat, BerikutPada) = (StatusKirim.Menunggu, galat, kode, berikut);
        (PemilikSewa, SewaSampai) = (null, null);
        TarikBilaTakBerlaku();
        Versi++;
    }

    /// <summary>It may have gone out: a status or a person decides.</summary>
    public void JadiTidakPasti(string galat, int? kode = null)
    {
        if (Status >= StatusKirim.Diterima) return;
        (Status, Galat, KodeGalat, PemilikSewa, SewaSampai) = (StatusKirim.TidakPasti, galat, kode, null, null);
        TarikBilaTakBerlaku();
        Versi++;
    }

    /// <summary>It did not go out. <paramref name="janganSebelum"/>: when Meta may be asked again at the earliest, even by a person.</summary>
    public void JadiGagal(string galat, int? kode, DateTimeOffset? janganSebelum = null)
    {
        (Status, Galat, KodeGalat) = (StatusKirim.Gagal, galat, kode);
        (PemilikSewa, SewaSampai) = (null, null);
        if (janganSebelum is { } pada) BerikutPada = pada;
        TarikBilaTakBerlaku();
        Versi++;
    }

    /// <summary>Meta counts more messages to this citizen than we do: its word counts.</summary>
    public void KuotaHabis(DateTimeOffset pada) => KuotaSampai = KuotaWarga.Habis(pada);

    /// <summary>Being sent, but not for the first time: only the answer to this call tells which message a status means.</summary>
    internal bool RaguPercobaan => Status == StatusKirim.Mengirim && AdaPercobaanLama;

    /// <summary>Meta has refused a try, and the next one is due later.</summary>
    bool MenungguUlangan => (Status, Galat, KodeGalat) is (StatusKirim.Menunggu, not null, not null);

    /// <summary>A status from Meta. Never moves back; a delivery after a failure is believed (facts §1.9). True when something changed.</summary>
    public bool TerapkanStatus(StatusKirim baru, DateTimeOffset pada, string? wamid)
    {
        // A late "sent" of the try that failed says nothing about the next one.
        if (MenungguUlangan && baru < StatusKirim.Sampai) return false;
        if (wamid is not null) Pesan.TerimaWamid(wamid);
        if (baru == StatusKirim.Terkirim) TerkirimPada ??= pada;
        if (baru == StatusKirim.Sampai) SampaiPada ??= pada;
        if (baru == StatusKirim.Dibaca) DibacaPada ??= pada;
        var maju = Status is StatusKirim.Gagal or StatusKirim.Dititipkan or StatusKirim.Ditarik ? baru is StatusKirim.Sampai or StatusKirim.Dibaca : baru > Status;
        if (!maju) return false;
        (Status, Galat, KodeGalat, PemilikSewa, SewaSampai) = (baru, null, null, null, null);
        Versi++;
        return true;
    }

    /// <summary>Meta reports that it did not arrive. What was delivered stays delivered, and an earlier try's failure says nothing about a later one.</summary>
    public bool StatusGagal(string galat, int? kode, string wamid, DateTimeOffset pada)
    {
        if (Status is StatusKirim.Menunggu or StatusKirim.Sampai or StatusKirim.Dibaca or StatusKirim.Gagal or StatusKirim.Dititipkan or StatusKirim.Ditarik) return false;
        if (Pesan.Wamid is null ? AdaPercobaanLama : Pesan.Wamid != wamid) return false;
        Pesan.TerimaWamid(wamid);
        AdaPercobaanLama = true;
        if (kode == KodeJendelaTertutup && Pesan.Jenis != JenisPesan.Templat) Titipkan(pada);
        else ReaksiKirim.LewatStatus(this, galat, kode, pada);
        return true;
    }

    /// <summary>Meta takes nothing but templates now: it waits until the citizen writes, and then leaves by itself.</summary>
    public void Titipkan(DateTimeOffset pada)
    {
        if (Pesan is { Jenis: JenisPesan.Reaksi })
        {
            JadiGagal(GalatMeta.JendelaTertutup, KodeJendelaTertutup);
            return;
        }
        (Status, Galat, KodeGalat, PemilikSewa, SewaSampai, DititipkanPada) = (StatusKirim.Dititipkan, null, null, null, null, pada);
        LupakanBerangkat();
        TarikBilaTakBerlaku();
        Versi++;
    }

    /// <summary>The try that left is over and nothing of it arrived: what counts from its leaving counts from the next.</summary>
    internal void LupakanBerangkat() => (DiterimaPada, TerkirimPada) = (null, null);

    /// <summary>What it carries is void: what waits, is parked, has failed or is unknown is withdrawn; what is being sent, or has left without a word of its delivery, is not repeated when that fails.</summary>
    public void NyatakanTakBerlaku(DateTimeOffset pada)
    {
        TakBerlakuSejak ??= pada;
        TarikBilaTakBerlaku();
        Versi++;
    }

    void TarikBilaTakBerlaku()
    {
        if (TakBerlakuSejak is not null && (PerluOrang || Status is StatusKirim.Menunggu or StatusKirim.Dititipkan)) (Status, Galat, KodeGalat) = (StatusKirim.Ditarik, null, null);
    }

    /// <summary>The citizen has written again: what was parked may leave now, and stands in the chat where it left.</summary>
    public void JendelaTerbukaLagi(DateTimeOffset pada)
    {
        if (Status != StatusKirim.Dititipkan) return;
        Pesan.BerangkatPada(pada);
        (Status, Percobaan, BerikutPada, Galat, KodeGalat, DititipkanPada) = (StatusKirim.Menunggu, 0, pada, null, null, null);
        Versi++;
    }

    /// <summary>Stays back until then, or until the citizen writes.</summary>
    public void Tahan(DateTimeOffset sampai)
    {
        if (Status != StatusKirim.Menunggu) return;
        (TahanSampai, BerikutPada) = (sampai, sampai);
        Versi++;
    }

    public void LepasTahan(DateTimeOffset pada)
    {
        if (Status != StatusKirim.Menunggu || TahanSampai is null || MasihDapatBatal) return;
        if (TahanSampai > pada) Pesan.BerangkatPada(pada);
        (TahanSampai, BerikutPada) = (null, pada);
        Versi++;
    }

    /// <summary>One of many that an officer sends at once: it stays back for a moment, in which all of them can be taken back. Not even the citizen's own message lets it go sooner.</summary>
    public void TahanSebentar(DateTimeOffset sampai)
    {
        Tahan(sampai);
        MasihDapatBatal = true;
    }

    public bool MasihDapatBatal { get; private set; }

    /// <summary>An officer takes back, within its moment, what is held before it leaves.</summary>
    public Hasil Urungkan(DateTimeOffset pada)
    {
        if (Status != StatusKirim.Menunggu || TahanSampai is not { } sampai || sampai <= pada) return Hasil.Ditolak("Terlambat: pesan ini sudah berangkat.");
        (Status, TahanSampai, Galat, KodeGalat) = (StatusKirim.Ditarik, null, null, null);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Something newer joins a parked message, or takes its place; the citizen may be asked anew.</summary>
    public void GantiTitipan(IsiPesan isi, DateTimeOffset pada)
    {
        if (Status != StatusKirim.Dititipkan) return;
        (Isi, DititipkanPada) = (isi.KeJson(), pada);
        Pesan.Ubah(isi);
        Versi++;
    }

    /// <summary>Parked, or held back: its words can still be changed.</summary>
    public bool BelumBerangkat => Status == StatusKirim.Dititipkan || Status == StatusKirim.Menunggu && TahanSampai is not null && !MasihDapatBatal;

    /// <summary>Something in it has been overtaken by newer news; the rest leaves when it would have left.</summary>
    public void GantiSebelumBerangkat(IsiPesan isi)
    {
        if (!BelumBerangkat) return;
        Isi = isi.KeJson();
        Pesan.Ubah(isi);
        Versi++;
    }

    /// <summary>All that it would have said has been overtaken.</summary>
    public void Gugurkan()
    {
        if (!BelumBerangkat) return;
        (Status, TahanSampai, Galat, KodeGalat) = (StatusKirim.Ditarik, null, null, null);
        Versi++;
    }

    /// <summary>A parked letter travels in the header of a template instead of waiting.</summary>
    public void NaikTemplat(Templat isi, DateTimeOffset pada)
    {
        if (Status != StatusKirim.Dititipkan) return;
        Pesan.BerangkatPada(pada);
        (Isi, Keperluan, Status, Percobaan, BerikutPada, DititipkanPada) = (isi.KeJson(), KeperluanTemplat.SuratTerbit, StatusKirim.Menunggu, 0, pada, null);
        Versi++;
    }

    /// <summary>The template was refused: the letter itself waits for the citizen after all.</summary>
    public void TurunTemplat(DateTimeOffset pada)
    {
        if (Status != StatusKirim.Gagal || IsiPesan.DariJson(Isi) is not Templat { Berkas: { } surat }) return;
        (Isi, Keperluan) = (surat.KeJson(), null);
        Titipkan(pada);
    }

    /// <summary>An officer calls back what has not left yet.</summary>
    public Hasil Tarik()
    {
        if (Status != StatusKirim.Dititipkan && !TitipanKedaluwarsa) return Hasil.Ditolak(SudahBerangkat);
        (Status, Galat, KodeGalat) = (StatusKirim.Ditarik, null, null);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>An officer rewords a parked text; files keep their file.</summary>
    public Hasil UbahTitipan(string teks)
    {
        if (Status != StatusKirim.Dititipkan) return Hasil.Ditolak(SudahBerangkat);
        if (Pesan.DisegelPada is not null) return Hasil.Ditolak("Pesan ini bagian laporan anonim atau rahasia, jadi tidak dapat diubah di sini.");
        if (IsiPesan.DariJson(Isi) is var isi && isi is not (Teks or Dokumen or Gambar)) return Hasil.Ditolak("Pesan ini tidak dapat diubah. Tarik, lalu tulis yang baru.");
        Isi = (isi with { Teks = teks }).KeJson();
        Pesan.Ubah(teks);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Nobody wrote for too long: a person must find another way.</summary>
    public void Kedaluwarsakan(int hari)
    {
        if (Status != StatusKirim.Dititipkan) return;
        (Status, Galat, KodeGalat) = (StatusKirim.Gagal, $"Titipan ini kedaluwarsa: warga tidak menulis selama {hari} hari. Telepon warga, titipkan lagi, atau tarik.", null);
        Versi++;
    }

    /// <summary>Waited in vain, and nobody has seen to it yet.</summary>
    public bool TitipanKedaluwarsa => Status == StatusKirim.Gagal && DititipkanPada is not null;

    /// <summary>What a status says about delivery and price. Any order and number of repetitions ends in the same figures: the first moment on the phone counts, and the price told by the furthest status.</summary>
    public void CatatBiaya(StatusKirim status, DateTimeOffset waktuMeta, Tarif? tarif)
    {
        if (status == StatusKirim.Gagal) return;
        if (tarif is not null && (TarifDari is null || status > TarifDari)) (GolonganBiaya, JenisBiaya, TarifDari) = (tarif.Golongan, tarif.Jenis, status);
        if (status is not (StatusKirim.Sampai or StatusKirim.Dibaca)) return;
        if (BiayaPada is null || waktuMeta < BiayaPada) BiayaPada = waktuMeta;
        GolonganBiaya ??= Keperluan is not null || Pesan.Jenis == JenisPesan.Templat ? GolonganPesan.Utilitas : GolonganPesan.Layanan;
        JenisBiaya ??= JenisTarif.TanpaTarif;
    }

    /// <summary>A person asks for a true retry of a failed or unknown message.</summary>
    public Hasil KirimUlang(DateTimeOffset pada)
    {
        if (!PerluOrang) return Hasil.Ditolak("Hanya pesan yang gagal atau tidak pasti yang dapat dikirim ulang.");
        if (Status == StatusKirim.Gagal && BerikutPada > pada) return Hasil.Ditolak("Meta tidak mau pesan ini diulang dalam 24 jam. Hubungi warga dengan cara lain, atau coba lagi besok.");
        Pesan.LupakanWamid();
        // Code 1 may be passing trouble once; the second time it is our fault, so it is remembered.
        (Status, Percobaan, BerikutPada, Galat, KodeGalat) = (StatusKirim.Menunggu, 1, pada, null, KodeGalat == ReaksiKirim.KodeUmum ? KodeGalat : null);
        LupakanBerangkat();
        (DititipkanPada, AdaPercobaanLama) = (null, true);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Failed or unknown: nothing happens to it until a person, or a late status, decides.</summary>
    public bool PerluOrang => Status is StatusKirim.Gagal or StatusKirim.TidakPasti;

    /// <summary>A person knows from the citizen that it arrived.</summary>
    public Hasil NyatakanSampai(DateTimeOffset pada)
    {
        if (!PerluOrang) return Hasil.Ditolak("Pesan ini sudah berubah keadaannya. Muat ulang.");
        (Status, Galat, KodeGalat) = (StatusKirim.Sampai, null, null);
        SampaiPada ??= pada;
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>A person has decided that it shall not be sent (any more); a late delivery is still believed.</summary>
    public Hasil TakPerluDikirim()
    {
        if (!PerluOrang && Status != StatusKirim.Menunggu) return Hasil.Ditolak("Pesan ini sudah berubah keadaannya. Muat ulang.");
        (Status, Galat, KodeGalat) = (StatusKirim.Ditarik, null, null);
        Versi++;
        return Hasil.Baik;
    }
}
