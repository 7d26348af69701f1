using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SuratResmi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LambangKananSari",
                table: "UnitKerja",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tata",
                table: "UnitKerja",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BekuId",
                table: "Surat",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BekuPada",
                table: "Surat",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PenggantiId",
                table: "Surat",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PindaiId",
                table: "Surat",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SariNaskah",
                table: "Surat",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Serah",
                table: "Surat",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TemplatNama",
                table: "Surat",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TemplatVersiId",
                table: "Surat",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaBsre",
                table: "Pejabat",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NikBsre",
                table: "Pejabat",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bentuk",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Sendiri");

            migrationBuilder.AddColumn<int>(
                name: "IsiLemariId",
                table: "LangkahTanda",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Jenis",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "TandaTangan");

            migrationBuilder.AddColumn<string>(
                name: "NamaPejabat",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nip",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pangkat",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PejabatId",
                table: "LangkahTanda",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PelimpahanId",
                table: "LangkahTanda",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sebutan",
                table: "LangkahTanda",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SewaSampai",
                table: "LangkahTanda",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AturanNomor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Mulai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pola = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PerKlasifikasi = table.Column<bool>(type: "INTEGER", nullable: false),
                    PerLayanan = table.Column<bool>(type: "INTEGER", nullable: false),
                    PerBulan = table.Column<bool>(type: "INTEGER", nullable: false),
                    IkutUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    PolaLayanan = table.Column<string>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AturanNomor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AturanNomor_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AturanTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    AlamatStempel = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    BilaDiam = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DiamSejak = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AturanTanda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AturanTanda_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CetakanSurat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuratId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ke = table.Column<int>(type: "INTEGER", nullable: false),
                    Himpunan = table.Column<Guid>(type: "TEXT", nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Pelaku = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CetakanSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CetakanSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeretNomor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Deret = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Lingkup = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Awal = table.Column<int>(type: "INTEGER", nullable: false),
                    Terakhir = table.Column<int>(type: "INTEGER", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeretNomor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeretNomor_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KunciPenerbit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    Publik = table.Column<byte[]>(type: "BLOB", maxLength: 65, nullable: false),
                    Privat = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DigantiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciPenerbit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KunciTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PejabatId = table.Column<int>(type: "INTEGER", nullable: false),
                    Isi = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Subjek = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penerbit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Algoritma = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BerlakuDari = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BerlakuSampai = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DipasangPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DicabutPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciTanda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KunciTanda_Pejabat_PejabatId",
                        column: x => x.PejabatId,
                        principalTable: "Pejabat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pelimpahan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Jabatan = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Sebutan = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Bentuk = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    PenerimaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Mulai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KodeLayanan = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pelimpahan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pelimpahan_Pejabat_PenerimaId",
                        column: x => x.PenerimaId,
                        principalTable: "Pejabat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pelimpahan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PenutupanAgenda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Bulan = table.Column<int>(type: "INTEGER", nullable: false),
                    Ke = table.Column<int>(type: "INTEGER", nullable: false),
                    Terpakai = table.Column<int>(type: "INTEGER", nullable: false),
                    Batal = table.Column<int>(type: "INTEGER", nullable: false),
                    Terbuka = table.Column<int>(type: "INTEGER", nullable: false),
                    Sari = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SariSebelum = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DibukaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DibukaOleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    AlasanBuka = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenutupanAgenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PenutupanAgenda_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PenyerahanUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenyerahanUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_PenyerahanUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PinSurat",
                columns: table => new
                {
                    SuratId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Salah = table.Column<int>(type: "INTEGER", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinSurat", x => x.SuratId);
                    table.ForeignKey(
                        name: "FK_PinSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalahSandi",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PejabatId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cara = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalahSandi", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SusunanTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    KodeLayanan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Langkah = table.Column<string>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SusunanTanda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SusunanTanda_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TautanSurat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuratId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UmurHari = table.Column<int>(type: "INTEGER", nullable: false),
                    BatasUnduh = table.Column<int>(type: "INTEGER", nullable: false),
                    Penjaga = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    PesanKeluarId = table.Column<int>(type: "INTEGER", nullable: true),
                    Unduhan = table.Column<int>(type: "INTEGER", nullable: false),
                    Salah = table.Column<int>(type: "INTEGER", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DihentikanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TautanSurat_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TautanSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplatSurat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    KodeLayanan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    Teks = table.Column<string>(type: "TEXT", nullable: true),
                    BerlakuMulai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OlehId = table.Column<int>(type: "INTEGER", nullable: true),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DiputusOleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Catatan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TemplatSurat_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NomorAgenda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitKerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    PemakaiId = table.Column<int>(type: "INTEGER", nullable: false),
                    Deret = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Sisipan = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Nomor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SuratId = table.Column<int>(type: "INTEGER", nullable: true),
                    Bagian = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Klasifikasi = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KodeLayanan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Perihal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tujuan = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Penanda = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pengolah = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Keterangan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Blok = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Cari = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Oleh = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PenutupanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NomorAgenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NomorAgenda_PenutupanAgenda_PenutupanId",
                        column: x => x.PenutupanId,
                        principalTable: "PenutupanAgenda",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NomorAgenda_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NomorAgenda_UnitKerja_PemakaiId",
                        column: x => x.PemakaiId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NomorAgenda_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnduhanSurat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuratId = table.Column<int>(type: "INTEGER", nullable: false),
                    TautanSuratId = table.Column<int>(type: "INTEGER", nullable: true),
                    Lewat = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnduhanSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnduhanSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnduhanSurat_TautanSurat_TautanSuratId",
                        column: x => x.TautanSuratId,
                        principalTable: "TautanSurat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatTemplatSurat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TemplatSuratId = table.Column<int>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Pelaku = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatTemplatSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatTemplatSurat_TemplatSurat_TemplatSuratId",
                        column: x => x.TemplatSuratId,
                        principalTable: "TemplatSurat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatNomor",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NomorAgendaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PetugasId = table.Column<int>(type: "INTEGER", nullable: true),
                    Pelaku = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatNomor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatNomor_NomorAgenda_NomorAgendaId",
                        column: x => x.NomorAgendaId,
                        principalTable: "NomorAgenda",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Surat_BekuId",
                table: "Surat",
                column: "BekuId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_PenggantiId",
                table: "Surat",
                column: "PenggantiId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_PindaiId",
                table: "Surat",
                column: "PindaiId");

            migrationBuilder.CreateIndex(
                name: "IX_LangkahTanda_IsiLemariId",
                table: "LangkahTanda",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_LangkahTanda_UnitKerjaId_Peran_Pada",
                table: "LangkahTanda",
                columns: new[] { "UnitKerjaId", "Peran", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_AturanNomor_UnitKerjaId_Mulai",
                table: "AturanNomor",
                columns: new[] { "UnitKerjaId", "Mulai" });

            migrationBuilder.CreateIndex(
                name: "IX_AturanTanda_UnitKerjaId",
                table: "AturanTanda",
                column: "UnitKerjaId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CetakanSurat_Himpunan",
                table: "CetakanSurat",
                column: "Himpunan");

            migrationBuilder.CreateIndex(
                name: "IX_CetakanSurat_SuratId_Ke",
                table: "CetakanSurat",
                columns: new[] { "SuratId", "Ke" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeretNomor_UnitKerjaId_Deret_Tahun",
                table: "DeretNomor",
                columns: new[] { "UnitKerjaId", "Deret", "Tahun" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KunciPenerbit_Nomor",
                table: "KunciPenerbit",
                column: "Nomor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KunciTanda_PejabatId_DicabutPada",
                table: "KunciTanda",
                columns: new[] { "PejabatId", "DicabutPada" });

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_PemakaiId_Tahun_Nomor",
                table: "NomorAgenda",
                columns: new[] { "PemakaiId", "Tahun", "Nomor" });

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_PenutupanId",
                table: "NomorAgenda",
                column: "PenutupanId");

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_Status_Pada",
                table: "NomorAgenda",
                columns: new[] { "Status", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_SuratId_PemakaiId_Bagian",
                table: "NomorAgenda",
                columns: new[] { "SuratId", "PemakaiId", "Bagian" },
                unique: true,
                filter: "[SuratId] IS NOT NULL AND [Status] <> 'Batal'");

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_UnitKerjaId_Deret_Tahun_Urut_Sisipan",
                table: "NomorAgenda",
                columns: new[] { "UnitKerjaId", "Deret", "Tahun", "Urut", "Sisipan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NomorAgenda_UnitKerjaId_Tanggal",
                table: "NomorAgenda",
                columns: new[] { "UnitKerjaId", "Tanggal" });

            migrationBuilder.CreateIndex(
                name: "IX_Pelimpahan_PenerimaId",
                table: "Pelimpahan",
                column: "PenerimaId");

            migrationBuilder.CreateIndex(
                name: "IX_Pelimpahan_UnitKerjaId_Jabatan_Mulai",
                table: "Pelimpahan",
                columns: new[] { "UnitKerjaId", "Jabatan", "Mulai" });

            migrationBuilder.CreateIndex(
                name: "IX_PenutupanAgenda_UnitKerjaId_Tahun_Bulan_Ke",
                table: "PenutupanAgenda",
                columns: new[] { "UnitKerjaId", "Tahun", "Bulan", "Ke" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatNomor_NomorAgendaId",
                table: "RiwayatNomor",
                column: "NomorAgendaId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatNomor_Pada",
                table: "RiwayatNomor",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTemplatSurat_Pada",
                table: "RiwayatTemplatSurat",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTemplatSurat_TemplatSuratId",
                table: "RiwayatTemplatSurat",
                column: "TemplatSuratId");

            migrationBuilder.CreateIndex(
                name: "IX_SalahSandi_PejabatId_Cara_Pada",
                table: "SalahSandi",
                columns: new[] { "PejabatId", "Cara", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_SusunanTanda_UnitKerjaId_KodeLayanan",
                table: "SusunanTanda",
                columns: new[] { "UnitKerjaId", "KodeLayanan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_PesanKeluarId",
                table: "TautanSurat",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_Sidik",
                table: "TautanSurat",
                column: "Sidik",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TautanSurat_SuratId",
                table: "TautanSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_TemplatSurat_KodeLayanan_Status_BerlakuMulai",
                table: "TemplatSurat",
                columns: new[] { "KodeLayanan", "Status", "BerlakuMulai" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplatSurat_UnitKerjaId_KodeLayanan_Nomor",
                table: "TemplatSurat",
                columns: new[] { "UnitKerjaId", "KodeLayanan", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnduhanSurat_SuratId",
                table: "UnduhanSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_UnduhanSurat_TautanSuratId",
                table: "UnduhanSurat",
                column: "TautanSuratId");

            migrationBuilder.AddForeignKey(
                name: "FK_LangkahTanda_IsiLemari_IsiLemariId",
                table: "LangkahTanda",
                column: "IsiLemariId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Surat_IsiLemari_BekuId",
                table: "Surat",
                column: "BekuId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Surat_IsiLemari_PindaiId",
                table: "Surat",
                column: "PindaiId",
                principalTable: "IsiLemari",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Surat_Surat_PenggantiId",
                table: "Surat",
                column: "PenggantiId",
                principalTable: "Surat",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_LangkahTanda_IsiLemari_IsiLemariId",
                table: "LangkahTanda");

            migrationBuilder.DropForeignKey(
                name: "FK_Surat_IsiLemari_BekuId",
                table: "Surat");

            migrationBuilder.DropForeignKey(
                name: "FK_Surat_IsiLemari_PindaiId",
                table: "Surat");

            migrationBuilder.DropForeignKey(
                name: "FK_Surat_Surat_PenggantiId",
                table: "Surat");

            migrationBuilder.DropTable(
                name: "AturanNomor");

            migrationBuilder.DropTable(
                name: "AturanTanda");

            migrationBuilder.DropTable(
                name: "CetakanSurat");

            migrationBuilder.DropTable(
                name: "DeretNomor");

            migrationBuilder.DropTable(
                name: "KunciPenerbit");

            migrationBuilder.DropTable(
                name: "KunciTanda");

            migrationBuilder.DropTable(
                name: "Pelimpahan");

            migrationBuilder.DropTable(
                name: "PenyerahanUnit");

            migrationBuilder.DropTable(
                name: "PinSurat");

            migrationBuilder.DropTable(
                name: "RiwayatNomor");

            migrationBuilder.DropTable(
                name: "RiwayatTemplatSurat");

            migrationBuilder.DropTable(
                name: "SalahSandi");

            migrationBuilder.DropTable(
                name: "SusunanTanda");

            migrationBuilder.DropTable(
                name: "UnduhanSurat");

            migrationBuilder.DropTable(
                name: "NomorAgenda");

            migrationBuilder.DropTable(
                name: "TemplatSurat");

            migrationBuilder.DropTable(
                name: "TautanSurat");

            migrationBuilder.DropTable(
                name: "PenutupanAgenda");

            migrationBuilder.DropIndex(
                name: "IX_Surat_BekuId",
                table: "Surat");

            migrationBuilder.DropIndex(
                name: "IX_Surat_PenggantiId",
                table: "Surat");

            migrationBuilder.DropIndex(
                name: "IX_Surat_PindaiId",
                table: "Surat");

            migrationBuilder.DropIndex(
                name: "IX_LangkahTanda_IsiLemariId",
                table: "LangkahTanda");

            migrationBuilder.DropIndex(
                name: "IX_LangkahTanda_UnitKerjaId_Peran_Pada",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "LambangKananSari",
                table: "UnitKerja");

            migrationBuilder.DropColumn(
                name: "Tata",
                table: "UnitKerja");

            migrationBuilder.DropColumn(
                name: "BekuId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "BekuPada",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "PenggantiId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "PindaiId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "SariNaskah",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "Serah",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "TemplatNama",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "TemplatVersiId",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "NamaBsre",
                table: "Pejabat");

            migrationBuilder.DropColumn(
                name: "NikBsre",
                table: "Pejabat");

            migrationBuilder.DropColumn(
                name: "Bentuk",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "IsiLemariId",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "Jenis",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "NamaPejabat",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "Nip",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "Pangkat",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "PejabatId",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "PelimpahanId",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "Sebutan",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "SewaSampai",
                table: "LangkahTanda");
        }
    }
}
