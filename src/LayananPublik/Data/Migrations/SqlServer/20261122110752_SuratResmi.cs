using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
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
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tata",
                table: "UnitKerja",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BekuId",
                table: "Surat",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BekuPada",
                table: "Surat",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PenggantiId",
                table: "Surat",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PindaiId",
                table: "Surat",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SariNaskah",
                table: "Surat",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Serah",
                table: "Surat",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TemplatNama",
                table: "Surat",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TemplatVersiId",
                table: "Surat",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaBsre",
                table: "Pejabat",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NikBsre",
                table: "Pejabat",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bentuk",
                table: "LangkahTanda",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Sendiri");

            migrationBuilder.AddColumn<int>(
                name: "IsiLemariId",
                table: "LangkahTanda",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Jenis",
                table: "LangkahTanda",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "TandaTangan");

            migrationBuilder.AddColumn<string>(
                name: "NamaPejabat",
                table: "LangkahTanda",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Nip",
                table: "LangkahTanda",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pangkat",
                table: "LangkahTanda",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PejabatId",
                table: "LangkahTanda",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PelimpahanId",
                table: "LangkahTanda",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sebutan",
                table: "LangkahTanda",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SewaSampai",
                table: "LangkahTanda",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AturanNomor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    Pola = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    PerKlasifikasi = table.Column<bool>(type: "bit", nullable: false),
                    PerLayanan = table.Column<bool>(type: "bit", nullable: false),
                    PerBulan = table.Column<bool>(type: "bit", nullable: false),
                    IkutUnitId = table.Column<int>(type: "int", nullable: true),
                    PolaLayanan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    AlamatStempel = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    BilaDiam = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DiamSejak = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Ke = table.Column<int>(type: "int", nullable: false),
                    Himpunan = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Deret = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Lingkup = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Tahun = table.Column<int>(type: "int", nullable: false),
                    Awal = table.Column<int>(type: "int", nullable: false),
                    Terakhir = table.Column<int>(type: "int", nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Publik = table.Column<byte[]>(type: "varbinary(65)", maxLength: 65, nullable: false),
                    Privat = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DigantiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciPenerbit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KunciTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PejabatId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Subjek = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Penerbit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Algoritma = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    BerlakuDari = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BerlakuSampai = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DipasangPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DicabutPada = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Jabatan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Sebutan = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Bentuk = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PenerimaId = table.Column<int>(type: "int", nullable: false),
                    Mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    KodeLayanan = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Tahun = table.Column<int>(type: "int", nullable: false),
                    Bulan = table.Column<int>(type: "int", nullable: false),
                    Ke = table.Column<int>(type: "int", nullable: false),
                    Terpakai = table.Column<int>(type: "int", nullable: false),
                    Batal = table.Column<int>(type: "int", nullable: false),
                    Terbuka = table.Column<int>(type: "int", nullable: false),
                    Sari = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SariSebelum = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DibukaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DibukaOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AlasanBuka = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Salah = table.Column<int>(type: "int", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PejabatId = table.Column<int>(type: "int", nullable: false),
                    Cara = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalahSandi", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SusunanTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    KodeLayanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Langkah = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    UmurHari = table.Column<int>(type: "int", nullable: false),
                    BatasUnduh = table.Column<int>(type: "int", nullable: false),
                    Penjaga = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PesanKeluarId = table.Column<int>(type: "int", nullable: true),
                    Unduhan = table.Column<int>(type: "int", nullable: false),
                    Salah = table.Column<int>(type: "int", nullable: false),
                    TerkunciSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DihentikanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    KodeLayanan = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Teks = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    BerlakuMulai = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    OlehId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DiputusOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Catatan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    PemakaiId = table.Column<int>(type: "int", nullable: false),
                    Deret = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Tahun = table.Column<int>(type: "int", nullable: false),
                    Urut = table.Column<int>(type: "int", nullable: false),
                    Sisipan = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Nomor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    SuratId = table.Column<int>(type: "int", nullable: true),
                    Bagian = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Klasifikasi = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    KodeLayanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Perihal = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tujuan = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Penanda = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Pengolah = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Keterangan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Blok = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Cari = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PenutupanId = table.Column<int>(type: "int", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    TautanSuratId = table.Column<int>(type: "int", nullable: true),
                    Lewat = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TemplatSuratId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NomorAgendaId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
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
